-- Grain: round x questionnaire version x item, and one row without item for the forms' sums, over customers' forms that answer every item of the questionnaire's
-- own scale: sums of points and of their squares, out of which variances follow.
with asked as (
  select questionnaire_key, count(*) as items
  from ref_item_scale
  where apart = 0
  group by questionnaire_key
),

answers as (
  select f.round_key, f.questionnaire_key, f.response_key, x.item_key, x.points
  from fct_response as f
  inner join dim_round as r on r.round_key = f.round_key
  inner join asked as a on a.questionnaire_key = f.questionnaire_key
  inner join fct_rating as x on x.response_key = f.response_key and x.round_key = f.round_key
  where
    r.survey_kind = $survey_kind and r.position between $first_position and $last_position
    and f.rating_kind = $surveyed and f.ratings = a.items
),

sums as (
  select round_key, questionnaire_key, response_key, sum(points) as points
  from answers
  group by round_key, questionnaire_key, response_key
)

select
  round_key, questionnaire_key, item_key,
  count(*)::bigint as forms, sum(points)::decimal(38, 8) as points, sum(points::decimal(18, 4) * points)::decimal(38, 8) as points_squared
from answers
group by round_key, questionnaire_key, item_key
union all
select
  round_key, questionnaire_key, null,
  count(*)::bigint, sum(points)::decimal(38, 8), sum(points::decimal(18, 4) * points::decimal(18, 4))::decimal(38, 8)
from sums
group by round_key, questionnaire_key
order by round_key, questionnaire_key, item_key
