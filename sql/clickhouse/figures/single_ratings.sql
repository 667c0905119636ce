-- Grain: part (self-rated, surveyed) of one round: its ratings by whether they count as satisfied and are at the best level, and its comments, those on blank forms too.
with part as (
  select
    m.rating_kind as rating_kind,
    sum(m.ratings) as ratings,
    sum(m.satisfied) as satisfied,
    coalesce(sumIf(m.ratings, m.points = m.best_points), 0) as best,
    toInt64(0) as comments
  from mart_rating_by_round as m
  where m.organization_code = {organization:String} and m.round_key = {round_key:Int32} and m.rating_kind in ({self:Int8}, {surveyed:Int8})
  group by m.rating_kind
  union all
  select
    c.rating_kind as rating_kind,
    toInt64(0) as ratings,
    toInt64(0) as satisfied,
    toInt64(0) as best,
    toInt64(count()) as comments
  from fct_comment as c
  where c.organization_code = {organization:String} and c.round_key = {round_key:Int32} and c.rating_kind in ({self:Int8}, {surveyed:Int8})
  group by c.rating_kind
)

select
  p.rating_kind as rating_kind,
  sum(p.ratings) as ratings,
  sum(p.satisfied) as satisfied,
  sum(p.best) as best,
  sum(p.comments) as comments
from part as p
group by p.rating_kind
order by p.rating_kind desc
