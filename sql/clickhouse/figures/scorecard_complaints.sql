-- Grain: one complaint of the customer asked for, the newest first; by its number, without anything about persons.
with late as (
  select
    k.complaint_key as complaint_key,
    toInt64(count()) as late_limits
  from fct_complaint_clock as k
  where k.organization_code = {organization:String} and k.outcome = 'late'
  group by k.complaint_key
)

select
  c.number as number,
  g.name_zh as category_zh,
  g.name_en as category_en,
  d.name_zh as department_zh,
  d.name_en as department_en,
  t.date as received_on,
  e.date as closed_on,
  c.state as state,
  coalesce(k.late_limits, 0) as late_limits,
  c.disputed > 0 as disputed
from fct_complaint as c
inner join dim_customer as u on u.organization_code = c.organization_code and u.customer_key = c.customer_key
inner join dim_category as g on g.organization_code = c.organization_code and g.category_key = c.category_key
inner join dim_department as d on d.organization_code = c.organization_code and d.department_key = c.department_key
inner join dim_date as t on t.organization_code = c.organization_code and t.date_key = c.received_date_key
left join dim_date as e on e.organization_code = c.organization_code and e.date_key = c.closed_date_key
left join late as k on k.complaint_key = c.complaint_key
where c.organization_code = {organization:String} and c.customer_key > 0 and u.customer_code = {customer:String} and t.month between {first_month:String} and {last_month:String}
order by t.date desc, c.number desc
settings join_use_nulls = 1
