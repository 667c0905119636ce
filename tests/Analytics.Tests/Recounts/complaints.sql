select c.number, g.category_code, o.offering_code, d.department_code, strftime(strptime(c.received_date_key::varchar, '%Y%m%d'), '%Y-%m') as month, c.state, c.disputed::integer as disputed, c.reopen_count,
  (select count(*) from fct_complaint_clock as k where k.complaint_key = c.complaint_key and k.clock_key = 2 and k.outcome = 'late')::integer as answered_late
from fct_complaint as c
join dim_category as g on g.category_key = c.category_key
join dim_offering as o on o.offering_key = c.offering_key
join dim_department as d on d.department_key = c.department_key
