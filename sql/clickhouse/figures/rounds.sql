-- Grain: one survey round, in the order of the periods, with the regime that it was held under.
with counted as (
  select
    m.round_key as round_key,
    sum(m.ratings + m.own_scale_ratings) as ratings
  from mart_response_by_round as m
  where m.organization_code = {organization:String}
  group by m.round_key
)

select
  r.round_key as round_key,
  r.round_code as round_code,
  r.title_zh as title_zh,
  r.title_en as title_en,
  r.survey_kind as survey_kind,
  r.period_start as period_start,
  r.period_end as period_end,
  r.period_label as period_label,
  r.forms_sent as forms_sent,
  r.forms_sent_on as forms_sent_on,
  r.state as state,
  r.position as position,
  q.regime_key as regime_key,
  coalesce(m.ratings, 0) as ratings
from dim_round as r
left join dim_questionnaire as q on q.organization_code = r.organization_code and q.questionnaire_key = r.questionnaire_key
left join counted as m on m.round_key = r.round_key
where r.organization_code = {organization:String}
order by r.position, r.round_key
settings join_use_nulls = 1
