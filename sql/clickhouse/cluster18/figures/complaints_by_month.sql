-- Grain: month received.
-- The sums have other names within: this version puts an alias wherever its name occurs.
select
  month,
  sum_of_complaints as complaints,
  sum_of_answered as answered,
  sum_of_closed as closed,
  sum_of_disputed as disputed,
  sum_of_reopened as reopened,
  sum_of_reopened_undisputed as reopened_undisputed
from (
  select
    month,
    sum(complaints) as sum_of_complaints,
    sum(answered) as sum_of_answered,
    sum(closed) as sum_of_closed,
    sum(disputed) as sum_of_disputed,
    sum(reopened) as sum_of_reopened,
    sum(reopened_undisputed) as sum_of_reopened_undisputed
  from csat.mart_complaint_by_month
  where organization_code = {organization} and month between {first_month} and {last_month}
  group by month
)
order by month
