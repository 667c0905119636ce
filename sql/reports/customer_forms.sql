-- Grain: form of collected customers, by month and department.
select
  f.form_code as form,
  f.month,
  d.department_code as department,
  d.name_zh,
  d.name_en,
  t.date as submitted_on,
  f.timeliness,
  f.customers::bigint as customers
from fct_customer_form as f
inner join dim_department as d on d.department_key = f.department_key
inner join dim_date as t on t.date_key = f.submitted_date_key
where f.month between $first_month and $last_month
order by f.month, f.form_code, d.department_key
