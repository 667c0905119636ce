-- Grain: one round that asked employees; sums over whole forms.
select
  r.round_key,
  sum(m.forms)::bigint as forms,
  sum(m.ratings)::bigint as ratings,
  sum(m.points) as points,
  sum(m.best_points) as best_points,
  sum(m.satisfied)::bigint as satisfied,
  sum(m.points_squared) as points_squared,
  sum(m.points_by_best) as points_by_best,
  sum(m.best_squared) as best_squared,
  sum(m.satisfied_squared)::bigint as satisfied_squared,
  sum(m.satisfied_by_ratings)::bigint as satisfied_by_ratings,
  sum(m.ratings_squared)::bigint as ratings_squared
from mart_form_by_round as m
inner join dim_round as r on r.round_key = m.round_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position and m.rating_kind = $surveyed
group by r.round_key, r.position
order by r.position, r.round_key
