-- Grain: one target in force over an interval of dates.
select
  measure,
  valid_from,
  valid_to,
  value_percent,
  method,
  approved_by
from ref_target
order by measure, valid_from
