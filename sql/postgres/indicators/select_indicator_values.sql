-- One page of the values in their last versions, after the period, indicator and department of the last one shown, each with the target that holds on its last day.
WITH latest AS (
  SELECT DISTINCT ON (value.period_start, value.period_end, value.indicator, coalesce(department.code, ''))
    value.indicator_value_id, value.regime_version_id, value.indicator, coalesce(department.code, '') AS department, value.period_start, value.period_end, value.version,
    value.numerator, value.denominator, value.measured, value.recorded_at, value.recorded_by
  FROM csat.indicator_value AS value
  LEFT JOIN csat.department USING (organization_id, department_id)
  WHERE organization_id = @organization_id AND (@indicator = '' OR value.indicator = @indicator)
    AND (value.period_start, value.period_end, value.indicator, coalesce(department.code, '')) > (@after_start, @after_end, @after_indicator, @after_department)
  ORDER BY value.period_start, value.period_end, value.indicator, coalesce(department.code, ''), value.version DESC
  LIMIT @count
)
SELECT latest.*, target.operator AS target_operator, target.value AS target_value
FROM latest
LEFT JOIN LATERAL (
  SELECT held.operator, held.value
  FROM csat.indicator_target AS held
  WHERE held.organization_id = @organization_id AND held.indicator = latest.indicator AND held.valid_from <= latest.period_end
  ORDER BY held.valid_from DESC
  LIMIT 1
) AS target ON true
ORDER BY latest.period_start, latest.period_end, latest.indicator, latest.department
