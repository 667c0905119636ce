-- Grain: one limit on surveys of a regime version; which rounds it is for and whether it is met is judged in Domain.
select
  regime_key,
  limit_code,
  name_zh,
  name_en,
  measure,
  operator,
  limit_value,
  per,
  hard,
  consequence,
  consequence_zh,
  consequence_en,
  array_to_string(survey_kinds, ',') as kinds,
  rules
from ref_limit
where subject = $subject
order by regime_key, position
