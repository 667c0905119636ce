-- Grain: department of the complaint, most complaints first.
select
  d.department_code as code,
  d.name_zh as name_zh,
  d.name_en as name_en,
  sum(m.complaints) as complaints,
  sum(m.answered) as answered,
  sum(m.closed) as closed,
  sum(m.disputed) as disputed,
  sum(m.reopened) as reopened,
  sum(m.reopened_undisputed) as reopened_undisputed
from mart_complaint_by_month as m
inner join dim_department as d on d.organization_code = m.organization_code and d.department_key = m.department_key
where m.organization_code = {organization:String} and m.month between {first_month:String} and {last_month:String}
group by d.department_key, d.department_code, d.name_zh, d.name_en
order by complaints desc, d.department_code
