-- grain: one row a trend or comparison that an adopted regime version demands
-- keys: regime_key, position
-- law: regime_key resolves in dim_regime
CREATE TABLE ref_trend AS
SELECT
  regime_key,
  (position + 1)::INTEGER AS position,
  entry->>'$.code' AS trend_code,
  entry->>'$.by' AS subject,
  CASE WHEN entry->>'$.by' = 'total' THEN entry->>'$.measure' END AS measure,
  entry->>'$.when_fallen.zh' AS when_fallen_zh,
  entry->>'$.when_fallen.en' AS when_fallen_en,
  array_to_string(entry->>'$.rules[*]', ', ') AS rules
FROM raw.stg_rule
WHERE part = 'survey.trends'
ORDER BY regime_key, position;

COMMENT ON TABLE ref_trend IS 'Trends and comparisons that the regime demands, and what a fall calls for / 制度规定的趋势与对比，以及下降时的措施';
COMMENT ON COLUMN ref_trend.regime_key IS 'Regime version / 制度版本';
COMMENT ON COLUMN ref_trend.position IS 'Place in the regime, from 1 / 在制度中的顺序，从 1 起';
COMMENT ON COLUMN ref_trend.trend_code IS 'Code of the trend in the regime / 制度中的趋势代码';
COMMENT ON COLUMN ref_trend.subject IS 'For which parts: total, item, department, customer, competitor or baseline / 对象：total 总体，item 单项，department 部门，customer 客户，competitor 竞争对手，baseline 企业基准';
COMMENT ON COLUMN ref_trend.measure IS 'What of the whole is followed: degree, rate or form-mean; null for parts, which are followed by degree and rate / 总体所看的指标：degree 满意度，rate 满意率，form-mean 总均分；各部分看满意度和满意率，为空';
COMMENT ON COLUMN ref_trend.when_fallen_zh IS 'What a part that fell calls for, in Chinese; null when nothing is demanded / 下降时的措施（中文）；无要求则为空';
COMMENT ON COLUMN ref_trend.when_fallen_en IS 'The same in English; null when nothing is demanded / 下降时的措施（英文）；无要求则为空';
COMMENT ON COLUMN ref_trend.rules IS 'Rule IDs behind it / 对应的条款编号';
