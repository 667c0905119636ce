-- Grain: one complaint that is not closed, the oldest first; by its number, without anything about persons.
with late as (
  select
    k.complaint_key as complaint_key,
    toInt64(count()) as overdue
  from fct_complaint_clock as k
  where k.organization_code = {organization:String} and k.outcome = 'late' and k.met_at is null
  group by k.complaint_key
)

select
  c.number as number,
  d.name_zh as department_zh,
  d.name_en as department_en,
  t.date as received_on,
  c.state as state,
  c.reopen_count as reopen_count,
  coalesce(k.overdue, 0) as overdue
from fct_complaint as c
inner join dim_date as t on t.organization_code = c.organization_code and t.date_key = c.received_date_key
inner join dim_department as d on d.organization_code = c.organization_code and d.department_key = c.department_key
left join late as k on k.complaint_key = c.complaint_key
where c.organization_code = {organization:String} and c.state <> 'closed' and t.month between {first_month:String} and {last_month:String}
order by t.date, c.number
settings join_use_nulls = 1
