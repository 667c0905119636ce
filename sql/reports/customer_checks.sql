-- Grain: department whose customer data were checked.
select
  d.department_code as department,
  d.name_zh,
  d.name_en,
  count(*)::bigint as checks,
  sum(c.true_count)::bigint as true_count,
  sum(c.false_count)::bigint as false_count
from fct_customer_check as c
inner join dim_department as d on d.department_key = c.department_key
inner join dim_date as t on t.date_key = c.checked_date_key
where t.month between $first_month and $last_month
group by d.department_key, d.department_code, d.name_zh, d.name_en
order by d.department_key
