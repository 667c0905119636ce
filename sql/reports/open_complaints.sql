-- Grain: one complaint that is not closed, the oldest first; by its number, without anything about persons.
select
  c.number,
  d.name_zh as department_zh,
  d.name_en as department_en,
  t.date as received_on,
  c.state,
  c.reopen_count,
  (
    select count(*) from fct_complaint_clock as k
    where k.complaint_key = c.complaint_key and k.outcome = 'late' and k.met_at is null
  ) as overdue
from fct_complaint as c
inner join dim_date as t on t.date_key = c.received_date_key
inner join dim_department as d on d.department_key = c.department_key
where c.state <> 'closed' and t.month between $first_month and $last_month
order by t.date, c.number
