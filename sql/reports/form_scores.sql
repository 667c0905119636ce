-- Grain: round x part x one pair of points and best points that forms have, with the number of those forms; totals and their mean are taken in Domain.
with forms as (
  select
    f.round_key,
    f.rating_kind,
    f.response_key,
    sum(f.points) as points,
    sum(f.best_points) as best_points
  from fct_rating as f
  inner join dim_round as r on r.round_key = f.round_key
  where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
  group by f.round_key, f.rating_kind, f.response_key
)

select
  round_key,
  rating_kind,
  points::decimal(18, 4) as points,
  best_points::decimal(18, 4) as best_points,
  count(*) as forms
from forms
group by all
order by all
