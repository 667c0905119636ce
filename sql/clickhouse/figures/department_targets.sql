-- Grain: an approved target and a department that it is broken down to.
select
  t.measure as measure,
  t.valid_from as valid_from,
  t.valid_to as valid_to,
  d.department_key as department_key,
  d.department_code as department_code,
  d.name_zh as department_zh,
  d.name_en as department_en,
  t.value_percent as value_percent
from ref_department_target as t
inner join dim_department as d on d.organization_code = t.organization_code and d.department_key = t.department_key
where t.organization_code = {organization:String}
order by t.measure, t.valid_from, d.position
