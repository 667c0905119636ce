-- Grain: one row: the days on which the first and the last complaint of the file were received, whatever the review's scope; null without complaints.
select
  min(received_date_key) as first_day,
  max(received_date_key) as last_day
from fct_complaint
