-- grain: one row a target that an adopted regime version demands
-- keys: regime_key, target_code
-- law: value_percent is null where the organisation sets the value: then ref_target holds it
CREATE TABLE ref_regime_target AS
SELECT
  regime_key,
  (position + 1)::INTEGER AS position,
  entry->>'$.code' AS target_code,
  entry->>'$.name.zh' AS name_zh,
  entry->>'$.name.en' AS name_en,
  entry->>'$.measure' AS measure,
  entry->>'$.operator' AS operator,
  (entry->>'$.value')::DECIMAL(7, 4) AS value_percent,
  entry->>'$.per' AS per,
  entry->>'$.kinds[*]' AS survey_kinds,
  array_to_string(entry->>'$.rules[*]', ', ') AS rules
FROM raw.stg_rule
WHERE part = 'targets'
ORDER BY regime_key, position;

COMMENT ON TABLE ref_regime_target IS 'Targets that the regime demands / 制度要求的指标';
COMMENT ON COLUMN ref_regime_target.regime_key IS 'Regime version / 制度版本';
COMMENT ON COLUMN ref_regime_target.position IS 'Place in the regime, from 1 / 在制度中的顺序，从 1 起';
COMMENT ON COLUMN ref_regime_target.target_code IS 'Code in the regime / 制度中的指标代码';
COMMENT ON COLUMN ref_regime_target.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN ref_regime_target.name_en IS 'Name in English / 英文名称';
COMMENT ON COLUMN ref_regime_target.measure IS 'The figure, as in the regime file: degree, rate, form-mean, module-total / 指标，代码同制度文件：degree 满意度，rate 满意率，form-mean 总均分，module-total 模块总分';
COMMENT ON COLUMN ref_regime_target.operator IS 'at-least, more-than, at-most or less-than; unrounded values are compared / at-least 不低于，more-than 超过，at-most 不高于，less-than 低于；比较未舍入的值';
COMMENT ON COLUMN ref_regime_target.value_percent IS 'Fixed value in percent; null where the organisation sets it / 固定值（%）；空 = 由组织设定';
COMMENT ON COLUMN ref_regime_target.per IS 'Period whose results are counted together, e.g. quarterly; null for each round / 合并计算的周期，如 quarterly；空 = 按轮次';
COMMENT ON COLUMN ref_regime_target.survey_kinds IS 'Survey kinds that it is for; empty for all / 适用的调查种类；空 = 全部';
COMMENT ON COLUMN ref_regime_target.rules IS 'Rule IDs that it carries out / 对应的条款编号';
