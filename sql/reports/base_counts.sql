-- Grain: one count of a base of the whole organisation or of a department, on a day or over a period.
select
  b.base,
  d.department_code,
  b.first_day,
  b.last_day,
  b.base_count
from fct_base as b
join dim_department as d on d.department_key = b.department_key
order by b.base, b.first_day, b.last_day, b.department_key
