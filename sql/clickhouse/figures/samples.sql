-- Grain: round with a sample x area of its frame.
select
  r.round_key as round_key,
  s.method as method,
  s.seed as seed,
  s.frame_members as frame_members,
  d.department_key as department_key,
  d.department_code as department_code,
  d.name_zh as department_zh,
  d.name_en as department_en,
  a.members as members,
  a.forced_members as forced_members,
  a.drawn_members as drawn_members
from fct_sample as s
inner join dim_round as r on r.organization_code = s.organization_code and r.round_key = s.round_key
inner join fct_sample_area as a on a.organization_code = s.organization_code and a.round_key = s.round_key
left join dim_department as d on d.organization_code = a.organization_code and d.department_key = a.department_key
where s.organization_code = {organization:String} and r.survey_kind = {survey_kind:String} and r.position between {first_position:Int32} and {last_position:Int32}
order by r.position, r.round_key, d.position nulls last, d.department_code nulls last
settings join_use_nulls = 1
