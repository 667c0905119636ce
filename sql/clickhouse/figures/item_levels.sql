-- Grain: part (self-rated, surveyed) x item x questionnaire x answer level; whether a level counts as dissatisfied stands in the questionnaire's scale.
select
  m.rating_kind as rating_kind,
  i.item_key as item_key,
  i.item_code as item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  d.name_zh as department_zh,
  d.name_en as department_en,
  r.questionnaire_key as questionnaire_key,
  m.level as level,
  sum(m.ratings) as ratings
from mart_rating_by_round as m
inner join dim_round as r on r.organization_code = m.organization_code and r.round_key = m.round_key
inner join dim_item as i on i.organization_code = m.organization_code and i.item_key = m.item_key
left join dim_department as d on d.organization_code = i.organization_code and d.department_key = i.department_key
where m.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32} and m.rating_kind in ({self:Int8}, {surveyed:Int8})
group by
  m.rating_kind, i.item_key, i.item_code, i.name_zh, i.name_en, i.position, d.name_zh, d.name_en, r.questionnaire_key, m.level
order by m.rating_kind, i.position, i.item_key, r.questionnaire_key, m.level
settings join_use_nulls = 1
