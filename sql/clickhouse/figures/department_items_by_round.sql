-- Grain: round x department x item, customers' ratings of the own company.
-- All ratings of one row of the mart have the same points, so their squares follow from the sums, exactly: a decimal divided by a whole number keeps its eight places.
select
  r.round_key as round_key,
  m.department_key as department_key,
  m.item_key as item_key,
  sum(m.ratings) as ratings,
  sum(m.points) as points,
  sum(m.best_points) as best_points,
  sum(m.points::Decimal(38, 4) * m.points / m.ratings) as points_squared,
  sum(m.points::Decimal(38, 4) * m.best_points / m.ratings) as points_by_best,
  sum(m.best_points::Decimal(38, 4) * m.best_points / m.ratings) as best_squared,
  sum(m.satisfied) as satisfied,
  coalesce(sumIf(m.ratings, l.dissatisfied = 1), 0) as dissatisfied
from mart_rating_by_round as m
inner join dim_round as r on r.organization_code = m.organization_code and r.round_key = m.round_key
inner join ref_level as l on l.organization_code = r.organization_code and l.questionnaire_key = r.questionnaire_key and l.level = m.level
where m.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32} and m.rating_kind = {surveyed:Int8}
group by r.round_key, r.position, m.department_key, m.item_key
order by r.position, r.round_key, m.department_key, m.item_key
