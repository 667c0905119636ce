-- Grain: one trend of the round's regime that calls for something about parts that fell, in the regime's order.
select
  t.trend_code,
  t.subject,
  t.when_fallen_zh,
  t.when_fallen_en,
  t.rules
from dim_round as r
inner join dim_questionnaire as q on q.questionnaire_key = r.questionnaire_key
inner join ref_trend as t on t.regime_key = q.regime_key
where r.round_key = $round_key and t.when_fallen_zh is not null
order by t.position
