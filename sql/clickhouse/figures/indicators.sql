-- Grain: one value of an indicator by period and department.
select
  i.regime_key as regime_key,
  i.indicator_code as indicator_code,
  i.period_start as period_start,
  i.period_end as period_end,
  i.department_key as department_key,
  d.department_code as department_code,
  d.name_zh as department_zh,
  d.name_en as department_en,
  i.numerator as numerator,
  i.denominator as denominator,
  i.measured as measured,
  i.version as version
from fct_indicator as i
inner join dim_department as d on d.organization_code = i.organization_code and d.department_key = i.department_key
where i.organization_code = {organization:String}
order by i.period_start, i.period_end, i.indicator_code, i.department_key
