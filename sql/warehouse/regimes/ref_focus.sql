-- grain: one row a focus analysis that an adopted regime version demands
-- keys: regime_key, position
-- law: regime_key resolves in dim_regime
CREATE TABLE ref_focus AS
SELECT
  regime_key,
  (position + 1)::INTEGER AS position,
  entry->>'$.kind' AS kind,
  entry->>'$.action.zh' AS action_zh,
  entry->>'$.action.en' AS action_en,
  array_to_string(entry->>'$.rules[*]', ', ') AS rules
FROM raw.stg_rule
WHERE part = 'survey.focus'
ORDER BY regime_key, position;

COMMENT ON TABLE ref_focus IS 'Results of a survey that the regime has looked at first, and what it demands about them / 制度规定的重点分析及其措施';
COMMENT ON COLUMN ref_focus.regime_key IS 'Regime version / 制度版本';
COMMENT ON COLUMN ref_focus.position IS 'Place in the regime, from 1 / 在制度中的顺序，从 1 起';
COMMENT ON COLUMN ref_focus.kind IS 'What is looked for: lowest-satisfied, highest-dissatisfied, written-opinions, expectations or declined / 重点：lowest-satisfied 满意比率最低，highest-dissatisfied 不满意比率最高，written-opinions 书面意见，expectations 服务期望，declined 比上次下降';
COMMENT ON COLUMN ref_focus.action_zh IS 'What is to be done, in Chinese / 要求的措施（中文）';
COMMENT ON COLUMN ref_focus.action_en IS 'What is to be done, in English / 要求的措施（英文）';
COMMENT ON COLUMN ref_focus.rules IS 'Rule IDs behind it / 对应的条款编号';
