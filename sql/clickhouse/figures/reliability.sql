-- Grain: round x questionnaire version x item, and one row without item for the forms' sums, over customers' forms that answer every item of the questionnaire's
-- own scale: sums of points and of their squares, out of which variances follow.
with asked as (
  select questionnaire_key as questionnaire_key, toInt64(count()) as items
  from ref_item_scale where organization_code = {organization:String} and apart = 0
  group by questionnaire_key
),

answers as (
  select f.round_key as round_key, f.questionnaire_key as questionnaire_key, f.response_key as response_key, x.item_key as item_key, x.points as points
  from fct_response as f
  inner join dim_round as r on r.organization_code = f.organization_code and r.round_key = f.round_key
  inner join asked as a on a.questionnaire_key = f.questionnaire_key
  inner join fct_rating as x on x.organization_code = f.organization_code and x.response_key = f.response_key and x.round_key = f.round_key
  where
    f.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
    and f.rating_kind = {surveyed:Int8} and f.ratings = a.items
),

sums as (
  select round_key, questionnaire_key, response_key, sum(points) as points
  from answers
  group by round_key, questionnaire_key, response_key
)

select round_key, questionnaire_key, item_key, forms, points, points_squared
from (
  select
    round_key, questionnaire_key, item_key::Nullable(Int32) as item_key,
    toInt64(count()) as forms, sum(points)::Decimal(38, 8) as points, sum(toDecimal128(a.points, 4) * toDecimal128(a.points, 4))::Decimal(38, 8) as points_squared
  from answers as a
  group by round_key, questionnaire_key, item_key
  union all
  select
    round_key, questionnaire_key, null::Nullable(Int32) as item_key,
    toInt64(count()) as forms, sum(points)::Decimal(38, 8) as points, sum(toDecimal128(s.points, 4) * toDecimal128(s.points, 4))::Decimal(38, 8) as points_squared
  from sums as s
  group by round_key, questionnaire_key
)
order by round_key, questionnaire_key, item_key nulls last
