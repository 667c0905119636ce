-- Grain: part (self-rated, surveyed) of one round: its ratings by whether they count as satisfied and are at the best level, and its comments.
with commented as (
  select
    f.rating_kind,
    count(*) as comments
  from fct_comment as c
  inner join fct_response as f on f.response_key = c.response_key
  where f.round_key = $round_key
  group by f.rating_kind
)

select
  m.rating_kind,
  sum(m.ratings)::bigint as ratings,
  sum(m.satisfied)::bigint as satisfied,
  coalesce(sum(m.ratings) filter (where m.points = m.best_points), 0)::bigint as best,
  coalesce(any_value(c.comments), 0)::bigint as comments
from mart_rating_by_round as m
left join commented as c on c.rating_kind = m.rating_kind
where m.round_key = $round_key and m.rating_kind in ($self, $surveyed)
group by m.rating_kind
order by m.rating_kind desc
