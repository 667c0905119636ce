-- Grain: one public holiday.
select
  first_day,
  due_on,
  name_zh,
  name_en
from dim_holiday
order by first_day
