-- Grain: one complaint of the customer asked for, the newest first; by its number, without anything about persons.
select
  c.number,
  g.name_zh as category_zh,
  g.name_en as category_en,
  d.name_zh as department_zh,
  d.name_en as department_en,
  t.date as received_on,
  e.date as closed_on,
  c.state,
  (select count(*) from fct_complaint_clock as k where k.complaint_key = c.complaint_key and k.outcome = 'late') as late_limits,
  c.disputed > 0 as disputed
from fct_complaint as c
inner join dim_customer as u on u.customer_key = c.customer_key
inner join dim_category as g on g.category_key = c.category_key
inner join dim_department as d on d.department_key = c.department_key
inner join dim_date as t on t.date_key = c.received_date_key
left join dim_date as e on e.date_key = c.closed_date_key
where c.customer_key > 0 and u.customer_code = $customer and t.month between $first_month and $last_month
order by t.date desc, c.number desc
