-- Grain: one approved target and a round that ends within its days; one row without a round where there is none.
select
  t.measure,
  t.valid_from,
  t.valid_to,
  t.value_percent,
  t.method,
  t.approved_by,
  t.state,
  t.computed_percent,
  t.published_on,
  t.assessed_on,
  t.suitable,
  t.contradicted,
  t.changed_unapproved,
  t.proposed_percent,
  r.round_key,
  r.survey_kind,
  q.regime_key,
  r.closed_on,
  coalesce(m.ratings, 0)::bigint as ratings
from ref_target as t
left join dim_round as r on r.period_end between t.valid_from and t.valid_to
left join dim_questionnaire as q on q.questionnaire_key = r.questionnaire_key
left join (
  select
    round_key,
    sum(ratings) as ratings
  from mart_form_by_round
  where rating_kind = $surveyed
  group by round_key
) as m on m.round_key = r.round_key
order by t.valid_from, t.measure, r.position
