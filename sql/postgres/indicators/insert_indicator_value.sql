INSERT INTO csat.indicator_value
  (organization_id, indicator_value_id, regime_version_id, indicator, department_id, period_start, period_end, version, numerator, denominator, measured, recorded_at, recorded_by)
VALUES
  (@organization_id, @indicator_value_id, @regime_version_id, @indicator, @department_id, @period_start, @period_end, @version, @numerator, @denominator, @measured, @recorded_at, @recorded_by)
