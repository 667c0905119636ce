-- Grain: one approved target and a round that ends within its days; one row without a round where there is none.
select
  t.measure as measure,
  t.valid_from as valid_from,
  t.valid_to as valid_to,
  t.value_percent as value_percent,
  t.method as method,
  t.approved_by as approved_by,
  t.state as state,
  t.computed_percent as computed_percent,
  t.published_on as published_on,
  t.assessed_on as assessed_on,
  t.suitable as suitable,
  t.contradicted as contradicted,
  t.changed_unapproved as changed_unapproved,
  t.proposed_percent as proposed_percent,
  r.round_key as round_key,
  r.survey_kind as survey_kind,
  r.regime_key as regime_key,
  r.closed_on as closed_on,
  coalesce(r.ratings, 0) as ratings
from ref_target as t
left join (
  select
    i.organization_code as organization_code,
    i.round_key as round_key,
    i.survey_kind as survey_kind,
    i.closed_on as closed_on,
    i.period_end as period_end,
    i.position as position,
    q.regime_key as regime_key,
    m.ratings as ratings
  from dim_round as i
  left join dim_questionnaire as q on q.organization_code = i.organization_code and q.questionnaire_key = i.questionnaire_key
  left join (
    select
      organization_code,
      round_key,
      sum(ratings) as ratings
    from mart_form_by_round where organization_code = {organization:String} and rating_kind = {surveyed:Int8}
    group by organization_code, round_key
  ) as m on m.organization_code = i.organization_code and m.round_key = i.round_key
  where i.organization_code = {organization:String}
) as r on r.organization_code = t.organization_code and r.period_end >= t.valid_from and r.period_end <= t.valid_to
where t.organization_code = {organization:String}
order by t.valid_from, t.measure, r.position
