-- Grain: round x part (self-rated, surveyed, competitors pooled); sums over whole forms.
-- The sums have other names within: this version puts an alias wherever its name occurs.
select
  round_key,
  rating_kind,
  sum_of_forms as forms,
  sum_of_ratings as ratings,
  sum_of_points as points,
  sum_of_best_points as best_points,
  sum_of_satisfied as satisfied,
  sum_of_points_squared as points_squared,
  sum_of_points_by_best as points_by_best,
  sum_of_best_squared as best_squared,
  sum_of_satisfied_squared as satisfied_squared,
  sum_of_satisfied_by_ratings as satisfied_by_ratings,
  sum_of_ratings_squared as ratings_squared
from (
  select
    position,
    round_key,
    rating_kind,
    sum(forms) as sum_of_forms,
    sum(ratings) as sum_of_ratings,
    sum(points) as sum_of_points,
    sum(best_points) as sum_of_best_points,
    sum(satisfied) as sum_of_satisfied,
    sum(points_squared) as sum_of_points_squared,
    sum(points_by_best) as sum_of_points_by_best,
    sum(best_squared) as sum_of_best_squared,
    sum(satisfied_squared) as sum_of_satisfied_squared,
    sum(satisfied_by_ratings) as sum_of_satisfied_by_ratings,
    sum(ratings_squared) as sum_of_ratings_squared
  from csat.mart_form_by_round
  any inner join (
    select round_key, questionnaire_key, position from csat.dim_round
    where organization_code = {organization} and survey_kind = {survey_kind} and position between {first_position} and {last_position}
  ) using round_key
  where organization_code = {organization}
  group by position, round_key, rating_kind
)
order by position, round_key, rating_kind
