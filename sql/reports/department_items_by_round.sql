-- Grain: round x department x item, customers' ratings of the own company.
-- All ratings of one row of the mart have the same points, so their squares follow from the sums.
select
  r.round_key,
  m.department_key,
  m.item_key,
  sum(m.ratings)::bigint as ratings,
  sum(m.points) as points,
  sum(m.best_points) as best_points,
  sum(m.points * m.points / m.ratings)::decimal(38, 8) as points_squared,
  sum(m.points * m.best_points / m.ratings)::decimal(38, 8) as points_by_best,
  sum(m.best_points * m.best_points / m.ratings)::decimal(38, 8) as best_squared,
  sum(m.satisfied)::bigint as satisfied
from mart_rating_by_round as m
inner join dim_round as r on r.round_key = m.round_key
where
  r.survey_kind = $survey_kind and r.position between $first_position and $last_position
  and m.rating_kind = $surveyed
group by r.round_key, r.position, m.department_key, m.item_key
order by r.position, r.round_key, m.department_key, m.item_key
