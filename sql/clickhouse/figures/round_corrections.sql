-- Grain: correction of a round.
select
  c.round_key as round_key,
  c.field as field,
  c.value_before as value_before,
  c.value as value,
  c.reason as reason,
  c.corrected_on as corrected_on
from fct_round_correction as c
inner join dim_round as r on r.organization_code = c.organization_code and r.round_key = c.round_key
where c.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
order by r.position, c.round_key, c.sequence
