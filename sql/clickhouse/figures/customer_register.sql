-- Grain: class x department of the register; customers, those of whom a form is there, and their forms. The register as it is now, whatever the period.
with answered as (
  select customer_code, toInt64(count()) as forms
  from fct_response where organization_code = {organization:String} and customer_code is not null
  group by customer_code
)

select
  c.customer_class as class,
  d.department_code as department,
  d.name_zh as name_zh,
  d.name_en as name_en,
  toInt64(count()) as customers,
  toInt64(countIf(c.resident)) as residents,
  toInt64(count(a.customer_code)) as answering,
  coalesce(sum(a.forms), 0) as forms
from dim_customer as c
inner join dim_department as d on d.organization_code = c.organization_code and d.department_key = c.department_key
left join answered as a on a.customer_code = c.customer_code
where c.organization_code = {organization:String} and c.customer_key > 0
group by c.customer_class, d.department_key, d.department_code, d.name_zh, d.name_en
order by c.customer_class, d.department_key
settings join_use_nulls = 1
