-- The last version of a value, with the target of the organisation that holds on its last day; the department is a code, empty for the whole organisation.
SELECT value.indicator_value_id, value.regime_version_id, value.indicator, coalesce(department.code, '') AS department, value.period_start, value.period_end, value.version,
  value.numerator, value.denominator, value.measured, value.recorded_at, value.recorded_by, target.operator AS target_operator, target.value AS target_value
FROM csat.indicator_value AS value
LEFT JOIN csat.department USING (organization_id, department_id)
LEFT JOIN LATERAL (
  SELECT held.operator, held.value
  FROM csat.indicator_target AS held
  WHERE held.organization_id = value.organization_id AND held.indicator = value.indicator AND held.valid_from <= value.period_end
  ORDER BY held.valid_from DESC
  LIMIT 1
) AS target ON true
WHERE organization_id = @organization_id AND value.indicator = @indicator AND value.period_start = @period_start AND value.period_end = @period_end
  AND coalesce(department.code, '') = @department
ORDER BY value.version DESC
LIMIT 1
