-- grain: one row an adopted regime version
-- keys: regime_key
-- law: self_weight_percent + surveyed_weight_percent = 100 where the regime blends
CREATE TABLE ref_survey_rule AS
SELECT
  regime_key,
  (rules->>'$.survey.blend.self_percent')::DECIMAL(7, 4) AS self_weight_percent,
  (rules->>'$.survey.blend.surveyed_percent')::DECIMAL(7, 4) AS surveyed_weight_percent,
  (rules->>'$.presentation.suppress_below')::INTEGER AS suppress_below,
  (rules->>'$.presentation.caution_below')::INTEGER AS caution_below,
  array_to_string(rules->>'$.survey.blend.rules[*]', ', ') AS rules
FROM raw.stg_regime
ORDER BY regime_key;

COMMENT ON TABLE ref_survey_rule IS 'What reports need of each regime version / 报告所需的制度参数';
COMMENT ON COLUMN ref_survey_rule.regime_key IS 'Regime version / 制度版本';
COMMENT ON COLUMN ref_survey_rule.self_weight_percent IS 'Weight of the self-rating in the overall value; null without blending / 自评权重（%）；无自评则为空';
COMMENT ON COLUMN ref_survey_rule.surveyed_weight_percent IS 'Weight of the surveyed rating; null without blending / 调查权重（%）；无自评则为空';
COMMENT ON COLUMN ref_survey_rule.suppress_below IS 'A smaller base is not shown / 样本小于此数不予显示';
COMMENT ON COLUMN ref_survey_rule.caution_below IS 'A smaller base is shown with a caution mark / 样本小于此数须加注意标记';
COMMENT ON COLUMN ref_survey_rule.rules IS 'Rule IDs behind the weights / 权重对应的条款编号';
