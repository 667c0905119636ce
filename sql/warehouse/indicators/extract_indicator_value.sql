-- The values of indicators as last corrected.
SELECT DISTINCT ON (value.organization_id, value.indicator, value.period_start, value.period_end, value.department_id)
  value.indicator_value_id, value.regime_version_id, value.indicator, value.department_id, value.period_start, value.period_end, value.version,
  value.numerator, value.denominator, value.measured, value.recorded_at::date AS recorded_day
FROM csat.indicator_value AS value
ORDER BY value.organization_id, value.indicator, value.period_start, value.period_end, value.department_id, value.version DESC
