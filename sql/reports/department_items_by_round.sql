-- Grain: round x department x item, customers' ratings of the own company.
-- All ratings of one row of the mart have the same points, so their squares follow from the sums. Two decimals of 18 digits would be multiplied in 18 digits: 10,000 ratings overflow that.
select
  r.round_key,
  m.department_key,
  m.item_key,
  sum(m.ratings)::bigint as ratings,
  sum(m.points) as points,
  sum(m.best_points) as best_points,
  sum(m.points::decimal(38, 4) * m.points / m.ratings)::decimal(38, 8) as points_squared,
  sum(m.points::decimal(38, 4) * m.best_points / m.ratings)::decimal(38, 8) as points_by_best,
  sum(m.best_points::decimal(38, 4) * m.best_points / m.ratings)::decimal(38, 8) as best_squared,
  sum(m.satisfied)::bigint as satisfied,
  coalesce(sum(m.ratings) filter (l.dissatisfied = 1), 0)::bigint as dissatisfied
from mart_rating_by_round as m
inner join dim_round as r on r.round_key = m.round_key
inner join ref_level as l on l.questionnaire_key = r.questionnaire_key and l.level = m.level
where
  r.survey_kind = $survey_kind and r.position between $first_position and $last_position
  and m.rating_kind = $surveyed
group by r.round_key, r.position, m.department_key, m.item_key
order by r.position, r.round_key, m.department_key, m.item_key
