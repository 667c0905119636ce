-- Grain: one fixed target of a regime version.
select
  regime_key,
  measure,
  operator,
  value_percent,
  per,
  rules
from ref_regime_target
where value_percent is not null
order by regime_key, position
