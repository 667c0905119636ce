-- grain: one row an adopted regime version that lowers the composite rate for forms that did not come back
-- keys: regime_key
-- law: 0 <= required_return_rate <= 100
CREATE TABLE ref_penalty AS
SELECT
  regime_key,
  (rules->>'$.survey.penalty.required_return_rate')::DECIMAL(7, 4) AS required_return_rate,
  (rules->>'$.survey.penalty.deduction_per_point')::DECIMAL(9, 4) AS deduction_per_point,
  (rules->>'$.survey.penalty.whole_points_only')::BOOLEAN AS whole_points_only,
  array_to_string(rules->>'$.survey.penalty.rules[*]', ', ') AS rules
FROM raw.stg_regime
WHERE rules->>'$.survey.penalty' IS NOT NULL
ORDER BY regime_key;

COMMENT ON TABLE ref_penalty IS 'What a missed return rate takes from the composite satisfaction rate / 回收率不足时对综合满意率的扣减';
COMMENT ON COLUMN ref_penalty.regime_key IS 'Regime version / 制度版本';
COMMENT ON COLUMN ref_penalty.required_return_rate IS 'Required return rate in percent / 要求的回收率（%）';
COMMENT ON COLUMN ref_penalty.deduction_per_point IS 'Percentage points deducted for each point short / 每低一个百分点扣减的百分点';
COMMENT ON COLUMN ref_penalty.whole_points_only IS 'true: only whole points short count / true 只计整数百分点';
COMMENT ON COLUMN ref_penalty.rules IS 'Rule IDs that it carries out / 对应的条款编号';
