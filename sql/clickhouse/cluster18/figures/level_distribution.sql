-- Grain: part x questionnaire x answer level; what a level is worth stands in the questionnaire's scale.
-- The sums have other names within: this version puts an alias wherever its name occurs.
select
  rating_kind,
  questionnaire_key,
  level,
  sum_of_ratings as ratings
from (
  select
    rating_kind,
    questionnaire_key,
    level,
    count() as sum_of_ratings
  from csat.fct_rating
  any inner join (
    select round_key, questionnaire_key, position from csat.dim_round
    where organization_code = {organization} and survey_kind = {survey_kind} and position between {first_position} and {last_position}
  ) using round_key
  where organization_code = {organization}
  group by rating_kind, questionnaire_key, level
)
order by rating_kind, questionnaire_key, level
