-- Grain: item x company rated (competitor 0 is the own company, by customers). Self-ratings are not in it.
-- All ratings of one row of the mart have the same points, so their squares follow from the sums, exactly: a decimal divided by a whole number keeps its eight places.
select
  i.item_key as item_key,
  i.item_code as item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  m.competitor_key as competitor_key,
  sum(m.ratings) as ratings,
  sum(m.points) as points,
  sum(m.best_points) as best_points,
  sum(m.points::Decimal(38, 4) * m.points / m.ratings) as points_squared,
  sum(m.points::Decimal(38, 4) * m.best_points / m.ratings) as points_by_best,
  sum(m.best_points::Decimal(38, 4) * m.best_points / m.ratings) as best_squared,
  sum(m.satisfied) as satisfied
from mart_rating_by_round as m
inner join dim_round as r on r.organization_code = m.organization_code and r.round_key = m.round_key
inner join dim_item as i on i.organization_code = m.organization_code and i.item_key = m.item_key
where m.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32} and m.rating_kind in ({surveyed:Int8}, {competitor:Int8})
group by i.item_key, i.item_code, i.name_zh, i.name_en, i.position, m.competitor_key
order by i.position, i.item_key, m.competitor_key
