-- Grain: offering of the complaint, most complaints first.
select
  d.offering_code as code,
  d.name_zh,
  d.name_en,
  sum(m.complaints)::bigint as complaints,
  sum(m.answered)::bigint as answered,
  sum(m.closed)::bigint as closed,
  sum(m.disputed)::bigint as disputed,
  sum(m.reopened)::bigint as reopened,
  sum(m.reopened_undisputed)::bigint as reopened_undisputed
from mart_complaint_by_month as m
inner join dim_offering as d on d.offering_key = m.offering_key
where m.month between $first_month and $last_month
group by d.offering_key, d.offering_code, d.name_zh, d.name_en
order by complaints desc, d.offering_code
