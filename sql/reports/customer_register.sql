-- Grain: class x department of the register; customers, those of whom a form is there, and their forms. The register as it is now, whatever the period.
with
answered as (
  select customer_code, count(*)::bigint as forms from fct_response where customer_code is not null group by customer_code
)
select
  c.customer_class as class,
  d.department_code as department,
  d.name_zh,
  d.name_en,
  count(*)::bigint as customers,
  count(*) filter (where c.resident)::bigint as residents,
  count(a.customer_code)::bigint as answering,
  coalesce(sum(a.forms), 0)::bigint as forms
from dim_customer as c
inner join dim_department as d on d.department_key = c.department_key
left join answered as a on a.customer_code = c.customer_code
where c.customer_key > 0
group by c.customer_class, d.department_key, d.department_code, d.name_zh, d.name_en
order by c.customer_class, d.department_key
