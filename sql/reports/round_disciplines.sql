-- Grain: round with known surveyors, or with fraud.
select
  d.round_key,
  d.surveyors,
  d.declared_surveyors,
  d.findings,
  d.fraudulent_forms,
  d.left_out_forms
from fct_round_discipline as d
inner join dim_round as r on r.round_key = d.round_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
order by r.position, d.round_key
