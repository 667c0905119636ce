-- Grain: one target of the organisation for an indicator.
select
  indicator_code,
  operator,
  value,
  valid_from
from ref_indicator_target
order by indicator_code, valid_from
