-- Grain: one round that asked employees; sums over whole forms.
select
  r.round_key as round_key,
  sum(m.forms) as forms,
  sum(m.ratings) as ratings,
  sum(m.points) as points,
  sum(m.best_points) as best_points,
  sum(m.satisfied) as satisfied,
  sum(m.points_squared) as points_squared,
  sum(m.points_by_best) as points_by_best,
  sum(m.best_squared) as best_squared,
  sum(m.satisfied_squared) as satisfied_squared,
  sum(m.satisfied_by_ratings) as satisfied_by_ratings,
  sum(m.ratings_squared) as ratings_squared
from mart_form_by_round as m
inner join dim_round as r on r.organization_code = m.organization_code and r.round_key = m.round_key
where
  m.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
  and m.rating_kind = {surveyed:Int32}
group by r.round_key, r.position
order by r.position, r.round_key
