-- grain: one row an indicator, period and department: what it came to, as last corrected
-- keys: indicator_code, period_start, period_end, department_key
-- law: either numerator and denominator or measured; the value is indicator_value of them in the unit of ref_indicator
CREATE TABLE fct_indicator AS
SELECT
  coalesce(regime.regime_key, -1) AS regime_key,
  value.indicator AS indicator_code,
  value.period_start,
  value.period_end,
  CASE WHEN value.department_id IS NULL THEN 0 ELSE coalesce(department.department_key, -1) END AS department_key,
  value.numerator::DECIMAL(20, 6) AS numerator,
  value.denominator::DECIMAL(20, 6) AS denominator,
  value.measured::DECIMAL(20, 6) AS measured,
  value.version::INTEGER AS version,
  value.recorded_day AS recorded_on
FROM raw.indicator_value AS value
LEFT JOIN raw.stg_regime AS regime USING (regime_version_id)
LEFT JOIN raw.stg_department AS department USING (department_id)
ORDER BY value.period_start, value.period_end, value.indicator, 5;

COMMENT ON TABLE fct_indicator IS 'Values of operational indicators; a share is numerator ÷ denominator, × 100 where the unit is percent / 运行指标的数值；比率 = 分子 ÷ 分母，单位为百分数时 × 100';
COMMENT ON COLUMN fct_indicator.regime_key IS 'Regime version under which it was recorded / 填报时所依据的制度版本';
COMMENT ON COLUMN fct_indicator.indicator_code IS 'Code in the regime, see ref_indicator / 制度中的指标代码，见 ref_indicator';
COMMENT ON COLUMN fct_indicator.period_start IS 'First day of the period / 期间第一天';
COMMENT ON COLUMN fct_indicator.period_end IS 'Last day of the period / 期间最后一天';
COMMENT ON COLUMN fct_indicator.department_key IS 'Department; 0 = the whole organisation / 部门；0 = 整个组织';
COMMENT ON COLUMN fct_indicator.numerator IS 'Part of a share; null for a measured value / 比率的分子；直接测得的数值为空';
COMMENT ON COLUMN fct_indicator.denominator IS 'Whole of the share, never 0; null for a measured value / 比率的分母，不为 0；直接测得的数值为空';
COMMENT ON COLUMN fct_indicator.measured IS 'Measured value in the unit of the indicator; null for a share / 直接测得的数值，单位同指标；比率为空';
COMMENT ON COLUMN fct_indicator.version IS 'How often it was recorded: 1, one more for each correction / 填报次数：首次为 1，每更正一次加 1';
COMMENT ON COLUMN fct_indicator.recorded_on IS 'Day on which it was recorded last, in the organisation''s zone / 最近一次填报日期（组织所在时区）';
