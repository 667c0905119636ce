-- Grain: part (self-rated, surveyed) of one round: its ratings by whether they count as satisfied and are at the best level, and its comments, those on blank forms too.
with commented as (
  select
    rating_kind,
    count(*) as comments
  from fct_comment
  where round_key = $round_key and rating_kind in ($self, $surveyed)
  group by rating_kind
),

rated as (
  select
    m.rating_kind,
    sum(m.ratings)::bigint as ratings,
    sum(m.satisfied)::bigint as satisfied,
    coalesce(sum(m.ratings) filter (where m.points = m.best_points), 0)::bigint as best
  from mart_rating_by_round as m
  where m.round_key = $round_key and m.rating_kind in ($self, $surveyed)
  group by m.rating_kind
)

select
  rating_kind,
  coalesce(r.ratings, 0)::bigint as ratings,
  coalesce(r.satisfied, 0)::bigint as satisfied,
  coalesce(r.best, 0)::bigint as best,
  coalesce(c.comments, 0)::bigint as comments
from rated as r
full join commented as c using (rating_kind)
order by rating_kind desc
