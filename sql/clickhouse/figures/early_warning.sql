-- Grain: category x month received, up to the last month of the review: the months before it let expect what is in it. first_day is of the first complaint of the file.
select
  d.category_code as category_code,
  d.name_zh as name_zh,
  d.name_en as name_en,
  m.month as month,
  sum(m.complaints) as complaints,
  (select min(received_date_key) from fct_complaint where organization_code = {organization:String}) as first_day
from mart_complaint_by_month as m
inner join dim_category as d on d.organization_code = m.organization_code and d.category_key = m.category_key
where m.organization_code = {organization:String} and m.month <= {last_month:String}
group by d.category_key, d.category_code, d.name_zh, d.name_en, m.month
order by d.category_code, m.month
