-- Grain: one pair of points and best points that forms of one part of one round have, with the number of those forms; the mean score is taken in Domain.
with forms as (
  select
    response_key,
    sum(points) as points,
    sum(best_points) as best_points
  from fct_rating
  where round_key = $round_key and rating_kind = $surveyed
  group by response_key
)

select
  points::decimal(18, 4) as points,
  best_points::decimal(18, 4) as best_points,
  count(*) as responses
from forms
group by all
order by all
