-- Grain: clock (a time limit of the regime).
select
  c.clock_key as clock_key,
  c.clock_code as clock_code,
  c.name_zh as name_zh,
  c.name_en as name_en,
  c.rules as rules,
  c.answers_customer as answers_customer,
  sum(m.in_time) as in_time,
  sum(m.in_time_reopened) as in_time_reopened,
  sum(m.late) as late,
  sum(m.open) as open,
  sum(m.not_started) as not_started,
  sum(m.unknown) as unknown,
  sum(m.calendar_unknown) as calendar_unknown
from mart_complaint_clock_by_month as m
inner join dim_clock as c on c.organization_code = m.organization_code and c.clock_key = m.clock_key
where m.organization_code = {organization:String} and m.month between {first_month:String} and {last_month:String}
group by c.clock_key, c.clock_code, c.name_zh, c.name_en, c.rules, c.answers_customer
order by c.clock_key
