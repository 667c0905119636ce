-- grain: one row an operational indicator of an adopted regime version
-- keys: regime_key, indicator_code
-- law: target_value is null where the organisation sets the value: then ref_indicator_target holds it
CREATE TABLE ref_indicator AS
SELECT
  regime_key,
  (position + 1)::INTEGER AS position,
  entry->>'$.code' AS indicator_code,
  entry->>'$.name.zh' AS name_zh,
  entry->>'$.name.en' AS name_en,
  entry->>'$.unit' AS unit,
  entry->>'$.better' AS better,
  entry->>'$.perceived' AS perceived,
  entry->>'$.target.operator' AS operator,
  (entry->>'$.target.limit')::DECIMAL(20, 6) AS target_value,
  array_to_string(entry->>'$.rules[*]', ', ') AS rules
FROM raw.stg_rule
WHERE part = 'indicators'
ORDER BY regime_key, position;

COMMENT ON TABLE ref_indicator IS 'Operational indicators of the regimes / 制度中的运行指标';
COMMENT ON COLUMN ref_indicator.regime_key IS 'Regime version / 制度版本';
COMMENT ON COLUMN ref_indicator.position IS 'Place in the regime, from 1 / 在制度中的顺序，从 1 起';
COMMENT ON COLUMN ref_indicator.indicator_code IS 'Code in the regime / 制度中的指标代码';
COMMENT ON COLUMN ref_indicator.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN ref_indicator.name_en IS 'Name in English / 英文名称';
COMMENT ON COLUMN ref_indicator.unit IS 'Unit, e.g. percent; null where the source does not say / 单位，如 percent；原文未说明则为空';
COMMENT ON COLUMN ref_indicator.better IS 'higher or lower; null where the source does not say / higher 越高越好，lower 越低越好；原文未说明则为空';
COMMENT ON COLUMN ref_indicator.perceived IS 'resolution or acceptable-time where it is counted from what complainants say; null where its values are recorded / 由投诉客户意见统计：resolution 投诉解决情况，acceptable-time 处理时间可接受；由人填报则为空';
COMMENT ON COLUMN ref_indicator.operator IS 'Operator of the regime''s target; null for none / 制度目标的比较方式；无则为空';
COMMENT ON COLUMN ref_indicator.target_value IS 'The regime''s target in the unit of the indicator; null where the organisation sets it / 制度规定的目标值；空 = 由组织设定';
COMMENT ON COLUMN ref_indicator.rules IS 'Rule IDs that it carries out / 对应的条款编号';
