-- Grain: attribute asked for x what customers' forms of one round say of it; forms that do not say it stand under an empty word.
with asked as (
  select unnest(string_split($attributes, ',')) as attribute
),

forms as (
  select
    response_key,
    count(*)::bigint as ratings,
    sum(points)::decimal(18, 4) as points,
    sum(best_points)::decimal(18, 4) as best_points,
    sum(satisfied)::bigint as satisfied
  from fct_rating
  where round_key = $round_key and rating_kind = $surveyed
  group by response_key
)

select
  a.attribute,
  coalesce(json_extract_string(r.attributes, '$."' || a.attribute || '"'), '') as said,
  count(*)::bigint as forms,
  sum(f.ratings)::bigint as ratings,
  sum(f.points) as points,
  sum(f.best_points) as best_points,
  sum(f.satisfied)::bigint as satisfied,
  sum(f.points::decimal(38, 4) * f.points)::decimal(38, 8) as points_squared,
  sum(f.points::decimal(38, 4) * f.best_points)::decimal(38, 8) as points_by_best,
  sum(f.best_points::decimal(38, 4) * f.best_points)::decimal(38, 8) as best_squared,
  sum(f.satisfied * f.satisfied)::bigint as satisfied_squared,
  sum(f.satisfied * f.ratings)::bigint as satisfied_by_ratings,
  sum(f.ratings * f.ratings)::bigint as ratings_squared
from fct_response as r
inner join forms as f on f.response_key = r.response_key
cross join asked as a
where r.round_key = $round_key
group by a.attribute, said
order by a.attribute, said
