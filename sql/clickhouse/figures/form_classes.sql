-- Grain: attribute asked for x what customers' forms of one round say of it; forms that do not say it stand under an empty word.
with forms as (
  select
    response_key,
    toInt64(count()) as ratings,
    sum(points)::Decimal(18, 4) as points,
    sum(best_points)::Decimal(18, 4) as best_points,
    toInt64(sum(satisfied)) as satisfied
  from fct_rating where organization_code = {organization:String} and round_key = {round_key:Int32} and rating_kind = {surveyed:Int8}
  group by response_key
),

said as (
  select
    r.response_key as response_key,
    arrayJoin(splitByChar(',', {attributes:String})) as attribute,
    JSONExtractString(coalesce(r.attributes, '{}'), attribute) as word
  from fct_response as r
  where r.organization_code = {organization:String} and r.round_key = {round_key:Int32}
)

select
  s.attribute as attribute,
  s.word as said,
  toInt64(count()) as forms,
  toInt64(sum(f.ratings)) as ratings,
  sum(f.points)::Decimal(38, 4) as points,
  sum(f.best_points)::Decimal(38, 4) as best_points,
  toInt64(sum(f.satisfied)) as satisfied,
  sum(f.points::Decimal(38, 4) * f.points)::Decimal(38, 8) as points_squared,
  sum(f.points::Decimal(38, 4) * f.best_points)::Decimal(38, 8) as points_by_best,
  sum(f.best_points::Decimal(38, 4) * f.best_points)::Decimal(38, 8) as best_squared,
  toInt64(sum(f.satisfied * f.satisfied)) as satisfied_squared,
  toInt64(sum(f.satisfied * f.ratings)) as satisfied_by_ratings,
  toInt64(sum(f.ratings * f.ratings)) as ratings_squared
from said as s
inner join forms as f on f.response_key = s.response_key
group by s.attribute, s.word
order by s.attribute, s.word
