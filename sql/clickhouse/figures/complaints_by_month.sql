-- Grain: month received.
select
  m.month as month,
  sum(m.complaints) as complaints,
  sum(m.answered) as answered,
  sum(m.closed) as closed,
  sum(m.disputed) as disputed,
  sum(m.reopened) as reopened,
  sum(m.reopened_undisputed) as reopened_undisputed
from mart_complaint_by_month as m
where m.organization_code = {organization:String} and m.month between {first_month:String} and {last_month:String}
group by m.month
order by m.month
