-- Grain: round in which a customer's form has a weight; forms without one are in no sum. Weighted points and best points, and what the effective base follows from.
with forms as (
  select x.round_key as round_key, x.response_key as response_key, toFloat64(sum(x.points)) as points, toFloat64(sum(x.best_points)) as best_points
  from fct_rating as x
  inner join dim_round as r on r.organization_code = x.organization_code and r.round_key = x.round_key
  where x.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32} and x.rating_kind = {surveyed:Int8}
  group by x.round_key, x.response_key
)

select
  f.round_key as round_key,
  toInt64(count()) as forms,
  toInt64(count(f.weight)) as weighted_forms,
  sum(f.weight) as weights,
  sum(f.weight * f.weight) as weights_squared,
  sum(f.weight * s.points) as points,
  sum(f.weight * s.best_points) as best_points
from fct_response as f
inner join forms as s on s.response_key = f.response_key and s.round_key = f.round_key
where f.organization_code = {organization:String}
group by f.round_key
having count(f.weight) > 0
order by f.round_key
