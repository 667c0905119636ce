-- Grain: one value of an indicator by period and department.
select
  i.regime_key,
  i.indicator_code,
  i.period_start,
  i.period_end,
  i.department_key,
  d.department_code,
  d.name_zh as department_zh,
  d.name_en as department_en,
  i.numerator,
  i.denominator,
  i.measured,
  i.version
from fct_indicator as i
inner join dim_department as d on d.department_key = i.department_key
order by i.period_start, i.period_end, i.indicator_code, i.department_key
