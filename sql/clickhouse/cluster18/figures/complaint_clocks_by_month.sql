-- Grain: month received x clock.
-- The sums have other names within: this version puts an alias wherever its name occurs.
select
  month,
  clock_key,
  sum_of_in_time as in_time,
  sum_of_in_time_reopened as in_time_reopened,
  sum_of_late as late,
  sum_of_open as open,
  sum_of_not_started as not_started,
  sum_of_unknown as unknown
from (
  select
    month,
    clock_key,
    sum(in_time) as sum_of_in_time,
    sum(in_time_reopened) as sum_of_in_time_reopened,
    sum(late) as sum_of_late,
    sum(open) as sum_of_open,
    sum(not_started) as sum_of_not_started,
    sum(unknown) as sum_of_unknown
  from csat.mart_complaint_clock_by_month
  where organization_code = {organization} and month between {first_month} and {last_month}
  group by month, clock_key
)
order by month, clock_key
