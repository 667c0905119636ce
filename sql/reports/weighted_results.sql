-- Grain: round in which a customer's form has a weight; forms without one are in no sum. Weighted points and best points, and what the effective base follows from.
with forms as (
  select x.round_key, x.response_key, sum(x.points)::double as points, sum(x.best_points)::double as best_points
  from fct_rating as x
  inner join dim_round as r on r.round_key = x.round_key
  where r.survey_kind = $survey_kind and r.position between $first_position and $last_position and x.rating_kind = $surveyed
  group by x.round_key, x.response_key
)

select
  f.round_key,
  count(*)::bigint as forms,
  count(f.weight)::bigint as weighted_forms,
  sum(f.weight) as weights,
  sum(f.weight * f.weight) as weights_squared,
  sum(f.weight * s.points) as points,
  sum(f.weight * s.best_points) as best_points
from fct_response as f
inner join forms as s on s.response_key = f.response_key and s.round_key = f.round_key
group by f.round_key
having count(f.weight) > 0
order by f.round_key
