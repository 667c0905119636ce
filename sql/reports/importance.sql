-- Grain: pair of answers of the last round of the review, over customers' forms that answer every item of the questionnaire's own scale and one question of
-- recommendation, which has item_key 0: sums and sums of products, out of which correlations follow. Each answer is paired with itself too.
with asked as (
  select questionnaire_key, count(*) filter (where apart = 0) as items
  from ref_item_scale
  group by questionnaire_key
  having count(*) filter (where apart = 1 and measure = 'recommendation') = 1
),

whole as (
  select f.round_key, f.questionnaire_key, f.response_key
  from fct_response as f
  inner join dim_round as r on r.round_key = f.round_key
  inner join asked as a on a.questionnaire_key = f.questionnaire_key
  where r.survey_kind = $survey_kind and r.position = $last_position and f.rating_kind = $surveyed and f.ratings = a.items
),

recommended as (
  select w.questionnaire_key, w.response_key, 0 as item_key, o.level::decimal(18, 4) as points, 0::decimal(18, 4) as best_points
  from whole as w
  inner join fct_own_scale_rating as o on o.response_key = w.response_key and o.round_key = w.round_key
  inner join ref_item_scale as s on s.questionnaire_key = w.questionnaire_key and s.item_key = o.item_key and s.measure = 'recommendation'
),

answers as (
  select w.questionnaire_key, w.response_key, x.item_key, x.points::decimal(18, 4) as points, x.best_points::decimal(18, 4) as best_points
  from whole as w
  inner join recommended as o on o.response_key = w.response_key
  inner join fct_rating as x on x.response_key = w.response_key and x.round_key = w.round_key
  union all
  select questionnaire_key, response_key, item_key, points, best_points from recommended
)

select
  one.questionnaire_key,
  one.item_key,
  other.item_key as other_item_key,
  i.item_code,
  i.name_zh as item_zh,
  i.name_en as item_en,
  count(*)::bigint as forms,
  sum(one.points)::decimal(38, 4) as points,
  sum(one.best_points)::decimal(38, 4) as best_points,
  sum(one.points * other.points)::decimal(38, 8) as products
from answers as one
inner join answers as other on other.response_key = one.response_key and other.item_key >= one.item_key
left join dim_item as i on i.item_key = one.item_key
group by one.questionnaire_key, one.item_key, other.item_key, i.item_code, i.name_zh, i.name_en
order by one.questionnaire_key, one.item_key, other.item_key
