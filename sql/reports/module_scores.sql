-- Grain: round of the kind, up to the last period of the review x one pair of points and best points that customers' forms have, with the number of those forms
-- and the topics that the items of its questionnaire name; rounds without a form have one row without points. Which module a form is of, its total and what
-- the modules make together is taken in Domain.
with topics as (
  select s.questionnaire_key, string_agg(distinct i.topic, ',' order by i.topic) as topics
  from ref_item_scale as s
  inner join dim_item as i on i.item_key = s.item_key
  where s.apart = 0 and i.topic is not null
  group by s.questionnaire_key
),

forms as (
  select f.round_key, f.response_key, sum(f.points)::decimal(18, 4) as points, sum(f.best_points)::decimal(18, 4) as best_points
  from fct_rating as f
  inner join dim_round as r on r.round_key = f.round_key
  where r.survey_kind = $survey_kind and f.rating_kind = $surveyed
  group by f.round_key, f.response_key
)

select
  r.round_key,
  r.round_code,
  r.period_start,
  r.period_end,
  r.period_label,
  q.regime_key,
  coalesce(t.topics, '') as topics,
  f.points,
  f.best_points,
  count(f.response_key)::bigint as forms
from dim_round as r
inner join dim_questionnaire as q on q.questionnaire_key = r.questionnaire_key
left join topics as t on t.questionnaire_key = r.questionnaire_key
left join forms as f on f.round_key = r.round_key
where r.survey_kind = $survey_kind and r.period_end <= $last_day
group by all
order by r.period_start, r.period_end, r.round_key, f.points, f.best_points
