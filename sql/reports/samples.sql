-- Grain: round with a sample x area of its frame.
select
  r.round_key,
  s.method,
  s.seed,
  s.frame_members,
  d.department_key,
  d.department_code,
  d.name_zh as department_zh,
  d.name_en as department_en,
  a.members,
  a.forced_members,
  a.drawn_members
from fct_sample as s
inner join dim_round as r on r.round_key = s.round_key
inner join fct_sample_area as a on a.round_key = s.round_key
left join dim_department as d on d.department_key = a.department_key
where r.survey_kind = $survey_kind and r.position between $first_position and $last_position
order by r.position, r.round_key, d.position nulls last, d.department_code nulls last
