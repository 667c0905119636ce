-- Grain: item x company rated (competitor 0 is the own company, by customers). Self-ratings are not in it.
-- All ratings of one row of the mart have the same points, so their squares follow from the sums. Two decimals of 18 digits would be multiplied in 18 digits: 10,000 ratings overflow that.
select
  i.item_key,
  i.item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  m.competitor_key,
  sum(m.ratings)::bigint as ratings,
  sum(m.points) as points,
  sum(m.best_points) as best_points,
  sum(m.points::decimal(38, 4) * m.points / m.ratings)::decimal(38, 8) as points_squared,
  sum(m.points::decimal(38, 4) * m.best_points / m.ratings)::decimal(38, 8) as points_by_best,
  sum(m.best_points::decimal(38, 4) * m.best_points / m.ratings)::decimal(38, 8) as best_squared,
  sum(m.satisfied)::bigint as satisfied
from mart_rating_by_round as m
inner join dim_round as r on r.round_key = m.round_key
inner join dim_item as i on i.item_key = m.item_key
where
  r.survey_kind = $survey_kind and r.position between $first_position and $last_position
  and m.rating_kind in ($surveyed, $competitor)
group by i.item_key, i.item_code, i.name_zh, i.name_en, i.position, m.competitor_key
order by i.position, i.item_key, m.competitor_key
