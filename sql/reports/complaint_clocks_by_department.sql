-- Grain: department x clock.
select
  d.department_code as code,
  m.clock_key,
  sum(m.in_time)::bigint as in_time,
  sum(m.in_time_reopened)::bigint as in_time_reopened,
  sum(m.late)::bigint as late,
  sum(m.open)::bigint as open,
  sum(m.not_started)::bigint as not_started,
  sum(m.unknown)::bigint as unknown
from mart_complaint_clock_by_month as m
inner join dim_department as d on d.department_key = m.department_key
where m.month between $first_month and $last_month
group by d.department_key, d.department_code, m.clock_key
order by d.department_key, m.clock_key
