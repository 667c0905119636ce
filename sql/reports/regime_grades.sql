-- Grain: one grade of a regime version.
select
  regime_key,
  grade_code,
  name_zh,
  name_en,
  from_percent,
  to_percent,
  to_included,
  rules
from ref_grade
order by regime_key, position
