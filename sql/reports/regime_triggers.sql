-- Grain: one trigger of a regime version.
select
  regime_key,
  trigger_code,
  measure,
  operator,
  limit_value,
  action_zh,
  action_en,
  rules
from ref_trigger
order by regime_key, position
