-- Grain: one target in force over an interval of dates.
select
  t.measure as measure,
  t.valid_from as valid_from,
  t.valid_to as valid_to,
  t.value_percent as value_percent,
  t.method as method,
  t.approved_by as approved_by
from ref_target as t
where t.organization_code = {organization:String}
order by t.measure, t.valid_from
