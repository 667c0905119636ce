-- Grain: month received.
select
  month,
  sum(complaints)::bigint as complaints,
  sum(answered)::bigint as answered,
  sum(closed)::bigint as closed,
  sum(disputed)::bigint as disputed,
  sum(reopened)::bigint as reopened,
  sum(reopened_undisputed)::bigint as reopened_undisputed
from mart_complaint_by_month
where month between $first_month and $last_month
group by month
order by month
