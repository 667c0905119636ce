-- Grain: one fixed target of a regime version.
select
  regime_key,
  measure,
  operator,
  value_percent,
  per,
  array_to_string(survey_kinds, ',') as kinds,
  rules
from ref_regime_target
where value_percent is not null
order by regime_key, position
