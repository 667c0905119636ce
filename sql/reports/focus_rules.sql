-- Grain: one focus analysis that the regime of the round demands, in the regime's order.
select
  f.kind,
  f.action_zh,
  f.action_en,
  f.rules
from dim_round as r
inner join dim_questionnaire as q on q.questionnaire_key = r.questionnaire_key
inner join ref_focus as f on f.regime_key = q.regime_key
where r.round_key = $round_key
order by f.position
