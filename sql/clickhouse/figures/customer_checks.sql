-- Grain: department whose customer data were checked.
select
  d.department_code as department,
  d.name_zh as name_zh,
  d.name_en as name_en,
  toInt64(count()) as checks,
  toInt64(sum(c.true_count)) as true_count,
  toInt64(sum(c.false_count)) as false_count
from fct_customer_check as c
inner join dim_department as d on d.organization_code = c.organization_code and d.department_key = c.department_key
inner join dim_date as t on t.organization_code = c.organization_code and t.date_key = c.checked_date_key
where c.organization_code = {organization:String} and t.month between {first_month:String} and {last_month:String}
group by d.department_key, d.department_code, d.name_zh, d.name_en
order by d.department_key
