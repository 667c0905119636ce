-- grain: one row a trigger of an adopted regime version
-- keys: regime_key, trigger_code
-- law: the action is due when the figure fulfils the condition; Domain judges it
CREATE TABLE ref_trigger AS
SELECT
  regime_key,
  (position + 1)::INTEGER AS position,
  entry->>'$.code' AS trigger_code,
  entry->>'$.measure' AS measure,
  entry->>'$.when.operator' AS operator,
  (entry->>'$.when.limit')::DECIMAL(18, 4) AS limit_value,
  entry->>'$.action.zh' AS action_zh,
  entry->>'$.action.en' AS action_en,
  array_to_string(entry->>'$.rules[*]', ', ') AS rules
FROM raw.stg_rule
WHERE part = 'survey.triggers'
ORDER BY regime_key, position;

COMMENT ON TABLE ref_trigger IS 'Results that call for action / 需要采取措施的结果';
COMMENT ON COLUMN ref_trigger.regime_key IS 'Regime version / 制度版本';
COMMENT ON COLUMN ref_trigger.position IS 'Place in the regime, from 1 / 在制度中的顺序，从 1 起';
COMMENT ON COLUMN ref_trigger.trigger_code IS 'Code in the regime / 制度中的代码';
COMMENT ON COLUMN ref_trigger.measure IS 'The figure it looks at, as in the regime file, e.g. degree, item-degree, satisfied-level / 指标，代码同制度文件，如 degree 满意度、item-degree 单项满意度、satisfied-level 单个评价是否满意';
COMMENT ON COLUMN ref_trigger.operator IS 'at-least, more-than, at-most or less-than; unrounded values are compared / at-least 不低于，more-than 超过，at-most 不高于，less-than 低于；比较未舍入的值';
COMMENT ON COLUMN ref_trigger.limit_value IS 'The limit of the condition, in the unit of the figure / 条件的限值，单位同指标';
COMMENT ON COLUMN ref_trigger.action_zh IS 'What is to be done, in Chinese / 应采取的措施（中文）';
COMMENT ON COLUMN ref_trigger.action_en IS 'What is to be done, in English / 应采取的措施（英文）';
COMMENT ON COLUMN ref_trigger.rules IS 'Rule IDs that it carries out / 对应的条款编号';
