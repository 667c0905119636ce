-- Grain: one survey round, in the order of the periods, with the regime that it was held under.
select
  r.round_key,
  r.round_code,
  r.title_zh,
  r.title_en,
  r.survey_kind,
  r.period_start,
  r.period_end,
  r.period_label,
  r.forms_sent,
  r.forms_sent_on,
  r.state,
  r.position,
  q.regime_key,
  (select coalesce(sum(m.ratings + m.own_scale_ratings), 0)::bigint from mart_response_by_round as m where m.round_key = r.round_key) as ratings
from dim_round as r
left join dim_questionnaire as q on q.questionnaire_key = r.questionnaire_key
order by r.position, r.round_key
