-- Grain: correction of a round.
select
  c.round_key,
  c.field,
  c.value_before,
  c.value,
  c.reason,
  c.corrected_on
from fct_round_correction as c
inner join dim_round as r on r.round_key = c.round_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
order by r.position, c.round_key, c.sequence
