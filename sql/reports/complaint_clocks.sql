-- Grain: clock (a time limit of the regime).
select
  c.clock_key,
  c.clock_code,
  c.name_zh,
  c.name_en,
  c.rules,
  c.answers_customer,
  sum(m.in_time)::bigint as in_time,
  sum(m.in_time_reopened)::bigint as in_time_reopened,
  sum(m.late)::bigint as late,
  sum(m.open)::bigint as open,
  sum(m.not_started)::bigint as not_started,
  sum(m.unknown)::bigint as unknown,
  sum(m.calendar_unknown)::bigint as calendar_unknown
from mart_complaint_clock_by_month as m
inner join dim_clock as c on c.clock_key = m.clock_key
where m.month between $first_month and $last_month
group by c.clock_key, c.clock_code, c.name_zh, c.name_en, c.rules, c.answers_customer
order by c.clock_key
