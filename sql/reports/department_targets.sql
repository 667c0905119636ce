-- Grain: an approved target and a department that it is broken down to.
select
  t.measure,
  t.valid_from,
  t.valid_to,
  d.department_key,
  d.department_code,
  d.name_zh as department_zh,
  d.name_en as department_en,
  t.value_percent
from ref_department_target as t
inner join dim_department as d on d.department_key = t.department_key
order by t.measure, t.valid_from, d.position
