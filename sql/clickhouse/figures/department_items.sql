-- Grain: department x item x part (self-rated, surveyed) over the rounds of the report.
-- All ratings of one row of the mart have the same points, so their squares follow from the sums, exactly: a decimal divided by a whole number keeps its eight places.
select
  d.department_key as department_key,
  d.department_code as department_code,
  d.name_zh as department_zh,
  d.name_en as department_en,
  i.item_key as item_key,
  i.item_code as item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  m.rating_kind as rating_kind,
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
inner join dim_department as d on d.organization_code = m.organization_code and d.department_key = m.department_key
where m.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32} and m.rating_kind in ({self:Int8}, {surveyed:Int8})
group by
  d.department_key, d.department_code, d.name_zh, d.name_en, d.position,
  i.item_key, i.item_code, i.name_zh, i.name_en, i.position, m.rating_kind
order by d.position, d.department_key, i.position, i.item_key, m.rating_kind
