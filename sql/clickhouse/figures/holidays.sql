-- Grain: one public holiday.
select
  h.first_day as first_day,
  h.due_on as due_on,
  h.name_zh as name_zh,
  h.name_en as name_en
from dim_holiday as h
where h.organization_code = {organization:String}
order by h.first_day
