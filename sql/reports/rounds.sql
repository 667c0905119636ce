-- Grain: one survey round, in the order of the periods, with the rule of the regime it was held under.
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
  r.state,
  r.position,
  g.regime_key,
  g.regime_code,
  g.title_zh as regime_title_zh,
  g.title_en as regime_title_en,
  s.self_weight_percent,
  s.suppress_below,
  s.caution_below,
  s.rules,
  p.required_return_rate,
  p.deduction_per_point,
  p.whole_points_only,
  p.rules as penalty_rules,
  (select coalesce(sum(m.ratings), 0)::bigint from mart_response_by_round as m where m.round_key = r.round_key) as ratings
from dim_round as r
left join dim_questionnaire as q on q.questionnaire_key = r.questionnaire_key
left join dim_regime as g on g.regime_key = q.regime_key
left join ref_survey_rule as s on s.regime_key = q.regime_key
left join ref_penalty as p on p.regime_key = q.regime_key
order by r.position, r.round_key
