-- Grain: one target of the organisation for an indicator.
select
  t.indicator_code as indicator_code,
  t.operator as operator,
  t.value as value,
  t.valid_from as valid_from
from ref_indicator_target as t
where t.organization_code = {organization:String}
order by t.indicator_code, t.valid_from
