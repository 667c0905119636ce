-- Grain: category of the complaint, most complaints first.
select
  d.category_code as code,
  d.name_zh,
  d.name_en,
  sum(m.complaints)::bigint as complaints,
  sum(m.answered)::bigint as answered,
  sum(m.closed)::bigint as closed,
  sum(m.disputed)::bigint as disputed,
  sum(m.reopened)::bigint as reopened,
  sum(m.reopened_undisputed)::bigint as reopened_undisputed
from mart_complaint_by_month as m
inner join dim_category as d on d.category_key = m.category_key
where m.month between $first_month and $last_month
group by d.category_key, d.category_code, d.name_zh, d.name_en
order by complaints desc, d.category_code
