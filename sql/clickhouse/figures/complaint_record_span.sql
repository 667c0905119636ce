-- Grain: one row: the days on which the first and the last complaint of the file were received, whatever the review's scope; null without complaints.
select
  minOrNull(c.received_date_key) as first_day,
  maxOrNull(c.received_date_key) as last_day
from fct_complaint as c
where c.organization_code = {organization:String}
