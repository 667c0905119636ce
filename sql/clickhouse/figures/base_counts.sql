-- Grain: one count of a base of the whole organisation or of a department, on a day or over a period.
select
  b.base as base,
  d.department_code as department_code,
  b.first_day as first_day,
  b.last_day as last_day,
  b.base_count as base_count
from fct_base as b
inner join dim_department as d on d.organization_code = b.organization_code and d.department_key = b.department_key
where b.organization_code = {organization:String}
order by b.base, b.first_day, b.last_day, b.department_key
