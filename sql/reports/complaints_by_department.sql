-- Grain: department of the complaint, most complaints first.
select
  d.department_code as code,
  d.name_zh,
  d.name_en,
  sum(m.complaints)::bigint as complaints,
  sum(m.answered)::bigint as answered,
  sum(m.closed)::bigint as closed,
  sum(m.disputed)::bigint as disputed,
  sum(m.reopened)::bigint as reopened,
  sum(m.reopened_undisputed)::bigint as reopened_undisputed
from mart_complaint_by_month as m
inner join dim_department as d on d.department_key = m.department_key
where m.month between $first_month and $last_month
group by d.department_key, d.department_code, d.name_zh, d.name_en
order by complaints desc, d.department_code
