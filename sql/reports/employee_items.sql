-- Grain: one item of a round that asked employees.
select
  r.round_key,
  i.item_key,
  i.item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  i.topic,
  sum(m.ratings)::bigint as ratings,
  sum(m.points) as points,
  sum(m.best_points) as best_points,
  sum(m.satisfied)::bigint as satisfied
from mart_rating_by_round as m
inner join dim_round as r on r.round_key = m.round_key
inner join dim_item as i on i.item_key = m.item_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position and m.rating_kind = $surveyed
group by r.round_key, r.position, i.item_key, i.item_code, i.name_zh, i.name_en, i.topic, i.position
order by r.position, i.position, i.item_key
