-- Grain: part x item x round x answer level of items on scales of their own; what a level is worth stands in the item's scale.
select
  m.rating_kind as rating_kind,
  i.item_key as item_key,
  i.item_code as item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  d.name_zh as department_zh,
  d.name_en as department_en,
  q.regime_key as regime_key,
  s.scale_code as scale_code,
  r.round_key as round_key,
  m.level as level,
  sum(m.ratings) as ratings
from mart_own_scale_rating_by_round as m
inner join dim_round as r on r.organization_code = m.organization_code and r.round_key = m.round_key
inner join dim_questionnaire as q on q.organization_code = r.organization_code and q.questionnaire_key = r.questionnaire_key
inner join ref_item_scale as s on s.organization_code = m.organization_code and s.questionnaire_key = r.questionnaire_key and s.item_key = m.item_key
inner join dim_item as i on i.organization_code = m.organization_code and i.item_key = m.item_key
left join dim_department as d on d.organization_code = i.organization_code and d.department_key = i.department_key
where m.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
group by
  m.rating_kind, i.item_key, i.item_code, i.name_zh, i.name_en, i.position, d.name_zh, d.name_en, q.regime_key, s.scale_code, r.round_key, r.position, m.level
order by m.rating_kind, i.position, i.item_key, r.position, r.round_key, m.level
settings join_use_nulls = 1
