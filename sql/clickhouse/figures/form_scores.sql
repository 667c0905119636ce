-- Grain: round x part x one pair of points and best points that forms have, with the number of those forms; totals and their mean are taken in Domain.
with forms as (
  select
    f.round_key as round_key,
    f.rating_kind as rating_kind,
    f.response_key as response_key,
    sum(f.points) as points,
    sum(f.best_points) as best_points
  from fct_rating as f
  inner join dim_round as r on r.organization_code = f.organization_code and r.round_key = f.round_key
  where f.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
  group by f.round_key, f.rating_kind, f.response_key
)

select
  round_key,
  rating_kind,
  points::Decimal(18, 4) as points,
  best_points::Decimal(18, 4) as best_points,
  toInt64(count()) as forms
from forms
group by round_key, rating_kind, points, best_points
order by round_key, rating_kind, points, best_points
