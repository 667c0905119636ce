-- Grain: part (self-rated, surveyed) x item x questionnaire x answer level; whether a level counts as dissatisfied stands in the questionnaire's scale.
select
  m.rating_kind,
  i.item_key,
  i.item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  d.name_zh as department_zh,
  d.name_en as department_en,
  r.questionnaire_key,
  m.level,
  sum(m.ratings)::bigint as ratings
from mart_rating_by_round as m
inner join dim_round as r on r.round_key = m.round_key
inner join dim_item as i on i.item_key = m.item_key
left join dim_department as d on d.department_key = i.department_key
where
  r.survey_kind = $survey_kind and r.position between $first_position and $last_position
  and m.rating_kind in ($self, $surveyed)
group by
  m.rating_kind, i.item_key, i.item_code, i.name_zh, i.name_en, i.position, d.name_zh, d.name_en, r.questionnaire_key, m.level
order by m.rating_kind, i.position, i.item_key, r.questionnaire_key, m.level
