-- Grain: category x month received, up to the last month of the review: the months before it let expect what is in it. first_day is of the first complaint of the file.
select
  d.category_code,
  d.name_zh,
  d.name_en,
  m.month,
  sum(m.complaints)::bigint as complaints,
  (select min(received_date_key) from fct_complaint) as first_day
from mart_complaint_by_month as m
inner join dim_category as d on d.category_key = m.category_key
where m.month <= $last_month
group by d.category_key, d.category_code, d.name_zh, d.name_en, m.month
order by d.category_code, m.month
