-- Grain: round x competitor, as customers rate it; sums over whole forms.
select
  r.round_key,
  c.competitor_code,
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
inner join dim_competitor as c on c.competitor_key = m.competitor_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position and m.rating_kind = $competitor
group by r.round_key, r.position, c.competitor_key, c.competitor_code
order by r.position, r.round_key, c.competitor_key
