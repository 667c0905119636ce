-- Grain: round x part: forms that came back.
select
  r.round_key,
  f.rating_kind,
  f.forms_returned,
  f.forms_undated,
  f.forms_late,
  f.forms_blank
from fct_round_return as f
inner join dim_round as r on r.round_key = f.round_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
order by r.position, r.round_key, f.rating_kind
