-- Grain: round with known surveyors, or with fraud.
select
  d.round_key as round_key,
  d.surveyors as surveyors,
  d.declared_surveyors as declared_surveyors,
  d.findings as findings,
  d.fraudulent_forms as fraudulent_forms,
  d.left_out_forms as left_out_forms
from fct_round_discipline as d
inner join dim_round as r on r.organization_code = d.organization_code and r.round_key = d.round_key
where d.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
order by r.position, d.round_key
