-- Grain: the customer asked for, where it is in the register; without anything about persons.
select
  c.customer_code,
  c.customer_class,
  c.kind,
  c.department_key,
  d.name_zh as department_zh,
  d.name_en as department_en,
  c.cohort_month
from dim_customer as c
inner join dim_department as d on d.department_key = c.department_key
where c.customer_key > 0 and c.customer_code = $customer
