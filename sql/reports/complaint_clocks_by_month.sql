-- Grain: month received x clock.
select
  m.month,
  m.clock_key,
  sum(m.in_time)::bigint as in_time,
  sum(m.in_time_reopened)::bigint as in_time_reopened,
  sum(m.late)::bigint as late,
  sum(m.open)::bigint as open,
  sum(m.not_started)::bigint as not_started,
  sum(m.unknown)::bigint as unknown
from mart_complaint_clock_by_month as m
where m.month between $first_month and $last_month
group by m.month, m.clock_key
order by m.month, m.clock_key
