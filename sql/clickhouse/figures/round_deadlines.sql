-- Grain: round and time limit of its regime.
select
  d.round_key as round_key,
  d.deadline_code as deadline_code,
  d.started_on as started_on,
  d.due_on as due_on,
  d.reached_on as reached_on,
  d.outcome as outcome,
  d.calendar_known as calendar_known
from fct_round_deadline as d
inner join dim_round as r on r.organization_code = d.organization_code and r.round_key = d.round_key
where d.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
order by r.position, d.round_key, d.place
