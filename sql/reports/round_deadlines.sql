-- Grain: round and time limit of its regime.
select
  d.round_key,
  d.deadline_code,
  d.started_on,
  d.due_on,
  d.reached_on,
  d.outcome,
  d.calendar_known
from fct_round_deadline as d
inner join dim_round as r on r.round_key = d.round_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
order by r.position, d.round_key, d.place
