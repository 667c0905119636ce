-- Grain: form of collected customers, by month and department.
select
  f.form_code as form,
  f.month as month,
  d.department_code as department,
  d.name_zh as name_zh,
  d.name_en as name_en,
  t.date as submitted_on,
  f.timeliness as timeliness,
  toInt64(f.customers) as customers
from fct_customer_form as f
inner join dim_department as d on d.organization_code = f.organization_code and d.department_key = f.department_key
inner join dim_date as t on t.organization_code = f.organization_code and t.date_key = f.submitted_date_key
where f.organization_code = {organization:String} and f.month between {first_month:String} and {last_month:String}
order by f.month, f.form_code, d.department_key
