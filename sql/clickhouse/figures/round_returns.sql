-- Grain: round x part: forms that came back.
select
  r.round_key as round_key,
  f.rating_kind as rating_kind,
  f.forms_returned as forms_returned,
  f.forms_undated as forms_undated,
  f.forms_late as forms_late,
  f.forms_blank as forms_blank
from fct_round_return as f
inner join dim_round as r on r.organization_code = f.organization_code and r.round_key = f.round_key
where f.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
order by r.position, r.round_key, f.rating_kind
