-- Grain: department x clock.
select
  d.department_code as code,
  m.clock_key as clock_key,
  sum(m.in_time) as in_time,
  sum(m.in_time_reopened) as in_time_reopened,
  sum(m.late) as late,
  sum(m.open) as open,
  sum(m.not_started) as not_started,
  sum(m.unknown) as unknown
from mart_complaint_clock_by_month as m
inner join dim_department as d on d.organization_code = m.organization_code and d.department_key = m.department_key
where m.organization_code = {organization:String} and m.month between {first_month:String} and {last_month:String}
group by d.department_key, d.department_code, m.clock_key
order by d.department_key, m.clock_key
