-- Grain: pair of answers of the last round of the review, over customers' forms that answer every item of the questionnaire's own scale and one question of
-- recommendation, which has item_key 0: sums and sums of products, out of which correlations follow. Each answer is paired with itself too.
with asked as (
  select questionnaire_key as questionnaire_key, toInt64(countIf(apart = 0)) as items
  from ref_item_scale where organization_code = {organization:String}
  group by questionnaire_key
  having countIf(apart = 1 and measure = 'recommendation') = 1
),

whole as (
  select f.round_key as round_key, f.questionnaire_key as questionnaire_key, f.response_key as response_key
  from fct_response as f
  inner join dim_round as r on r.organization_code = f.organization_code and r.round_key = f.round_key
  inner join asked as a on a.questionnaire_key = f.questionnaire_key
  where f.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position = {last_position:Int32} and f.rating_kind = {surveyed:Int8} and f.ratings = a.items
),

recommended as (
  select w.questionnaire_key as questionnaire_key, w.response_key as response_key, toInt32(0) as item_key, toDecimal64(o.level, 4) as points, toDecimal64(0, 4) as best_points
  from whole as w
  inner join fct_own_scale_rating as o on o.response_key = w.response_key and o.round_key = w.round_key
  inner join ref_item_scale as s on s.questionnaire_key = w.questionnaire_key and s.item_key = o.item_key
  where o.organization_code = {organization:String} and s.organization_code = {organization:String} and s.measure = 'recommendation'
),

answers as (
  select w.questionnaire_key as questionnaire_key, w.response_key as response_key, x.item_key as item_key, toDecimal64(x.points, 4) as points, toDecimal64(x.best_points, 4) as best_points
  from whole as w
  inner join recommended as o on o.response_key = w.response_key
  inner join fct_rating as x on x.response_key = w.response_key and x.round_key = w.round_key
  where x.organization_code = {organization:String}
  union all
  select questionnaire_key, response_key, item_key, points, best_points from recommended
),

items as (
  select item_key, item_code, name_zh, name_en from dim_item where organization_code = {organization:String}
)

select
  one.questionnaire_key as questionnaire_key,
  one.item_key as item_key,
  other.item_key as other_item_key,
  i.item_code as item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  toInt64(count()) as forms,
  sum(one.points)::Decimal(38, 4) as points,
  sum(one.best_points)::Decimal(38, 4) as best_points,
  sum(toDecimal128(one.points, 4) * toDecimal128(other.points, 4))::Decimal(38, 8) as products
from answers as one
inner join answers as other on other.response_key = one.response_key
left join items as i on i.item_key = one.item_key
where other.item_key >= one.item_key
group by one.questionnaire_key, one.item_key, other.item_key, i.item_code, i.name_zh, i.name_en
order by questionnaire_key, item_key, other_item_key
settings join_use_nulls = 1
