-- Grain: category of the complaint, most complaints first.
select
  d.category_code as code,
  d.name_zh as name_zh,
  d.name_en as name_en,
  sum(m.complaints) as complaints,
  sum(m.answered) as answered,
  sum(m.closed) as closed,
  sum(m.disputed) as disputed,
  sum(m.reopened) as reopened,
  sum(m.reopened_undisputed) as reopened_undisputed
from mart_complaint_by_month as m
inner join dim_category as d on d.organization_code = m.organization_code and d.category_key = m.category_key
where m.organization_code = {organization:String} and m.month between {first_month:String} and {last_month:String}
group by d.category_key, d.category_code, d.name_zh, d.name_en
order by complaints desc, d.category_code
