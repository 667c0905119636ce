-- Grain: round of the kind, up to the last period of the review x one pair of points and best points that customers' forms have, with the number of those forms
-- and the topics that the items of its questionnaire name; rounds without a form have one row without points. Which module a form is of, its total and what
-- the modules make together is taken in Domain.
with topics as (
  select s.questionnaire_key as questionnaire_key, arrayStringConcat(arraySort(groupUniqArray(i.topic)), ',') as topics
  from ref_item_scale as s
  inner join dim_item as i on i.organization_code = s.organization_code and i.item_key = s.item_key
  where s.organization_code = {organization:String} and s.apart = 0 and i.topic is not null
  group by s.questionnaire_key
),

forms as (
  select f.round_key as round_key, f.response_key as response_key, sum(f.points) as points, sum(f.best_points) as best_points
  from fct_rating as f
  inner join dim_round as r on r.organization_code = f.organization_code and r.round_key = f.round_key
  where f.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and f.rating_kind = {surveyed:Int8}
  group by f.round_key, f.response_key
)

select
  r.round_key as round_key,
  r.round_code as round_code,
  r.period_start as period_start,
  r.period_end as period_end,
  r.period_label as period_label,
  q.regime_key as regime_key,
  coalesce(t.topics, '') as topics,
  f.points::Nullable(Decimal(18, 4)) as points,
  f.best_points::Nullable(Decimal(18, 4)) as best_points,
  toInt64(count(f.response_key)) as forms
from dim_round as r
inner join dim_questionnaire as q on q.organization_code = r.organization_code and q.questionnaire_key = r.questionnaire_key
left join topics as t on t.questionnaire_key = r.questionnaire_key
left join forms as f on f.round_key = r.round_key
where r.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.period_end <= {last_day:Date32}
group by r.round_key, r.round_code, r.period_start, r.period_end, r.period_label, q.regime_key, t.topics, f.points, f.best_points
order by r.period_start, r.period_end, r.round_key, f.points, f.best_points
settings join_use_nulls = 1
