-- Grain: department x item x part (self-rated, surveyed) over the rounds of the report.
-- All ratings of one row of the mart have the same points, so their squares follow from the sums. Two decimals of 18 digits would be multiplied in 18 digits: 10,000 ratings overflow that.
select
  d.department_key,
  d.department_code,
  d.name_zh as department_zh,
  d.name_en as department_en,
  i.item_key,
  i.item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  m.rating_kind,
  sum(m.ratings)::bigint as ratings,
  sum(m.points) as points,
  sum(m.best_points) as best_points,
  sum(m.points::decimal(38, 4) * m.points / m.ratings)::decimal(38, 8) as points_squared,
  sum(m.points::decimal(38, 4) * m.best_points / m.ratings)::decimal(38, 8) as points_by_best,
  sum(m.best_points::decimal(38, 4) * m.best_points / m.ratings)::decimal(38, 8) as best_squared,
  sum(m.satisfied)::bigint as satisfied
from mart_rating_by_round as m
inner join dim_round as r on r.round_key = m.round_key
inner join dim_item as i on i.item_key = m.item_key
inner join dim_department as d on d.department_key = m.department_key
where
  r.survey_kind = $survey_kind and r.position between $first_position and $last_position
  and m.rating_kind in ($self, $surveyed)
group by
  d.department_key, d.department_code, d.name_zh, d.name_en, d.position,
  i.item_key, i.item_code, i.name_zh, i.name_en, i.position, m.rating_kind
order by d.position, d.department_key, i.position, i.item_key, m.rating_kind
