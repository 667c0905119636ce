-- grain: one row a metric that a macro computes
-- keys: metric
-- law: name and formula are the macro's own, rules those of the regimes in this file; each macro is a metric here or a step of one
CREATE TABLE meta_metric AS
WITH
listed AS (
  SELECT *
  FROM (VALUES
    ('satisfaction_degree', 'percent', ['all_scales'], NULL, ['satisfaction-trend', 'department-breakdown', 'department-item-heat-map', 'competitor-comparison', 'focus-analyses']),
    ('degree_lower', 'percent', ['all_scales'], NULL, ['satisfaction-trend', 'department-breakdown', 'competitor-comparison']),
    ('degree_upper', 'percent', ['all_scales'], NULL, ['satisfaction-trend', 'department-breakdown', 'competitor-comparison']),
    ('satisfaction_rate', 'percent', ['all_scales'], NULL, ['satisfaction-trend', 'department-breakdown', 'department-item-heat-map', 'level-distribution']),
    ('rate_lower', 'percent', ['all_scales'], NULL, ['satisfaction-trend', 'department-breakdown']),
    ('rate_upper', 'percent', ['all_scales'], NULL, ['satisfaction-trend', 'department-breakdown']),
    ('overall_blend', 'percent', ['survey.blend'], NULL, ['satisfaction-trend']),
    ('return_rate', 'percent', ['survey.limits', 'survey.triggers'], 'return-rate', ['round-returns', 'round-limits', 'return-penalty']),
    ('wilson_lower', 'percent', []::VARCHAR[], NULL, ['complaint-clocks', 'own-scale-items']),
    ('wilson_upper', 'percent', []::VARCHAR[], NULL, ['complaint-clocks', 'own-scale-items']),
    ('net_promoter_score', 'points', ['all_scales'], 'recommendation', ['own-scale-items']),
    ('net_promoter_lower', 'points', ['all_scales'], 'recommendation', ['own-scale-items']),
    ('net_promoter_upper', 'points', ['all_scales'], 'recommendation', ['own-scale-items'])
  ) AS listed (metric, unit, parts, measure, figures)
),
said AS (
  SELECT part, coalesce(entry->>'$.measure', entry->>'$.measure_apart') AS measure, unnest((entry->>'$.rules[*]')::VARCHAR[]) AS rule FROM raw.stg_rule
  UNION ALL
  SELECT 'survey.blend', NULL, unnest((rules->>'$.survey.blend.rules[*]')::VARCHAR[]) FROM raw.stg_regime
)
SELECT
  listed.metric,
  split_part(macro.comment, ' / ', 1) AS name_en,
  split_part(macro.comment, ' / ', 2) AS name_zh,
  listed.metric || '(' || array_to_string(macro.parameters, ', ') || ')' AS usage,
  macro.macro_definition AS formula,
  listed.unit,
  (
    SELECT string_agg(DISTINCT said.rule, ', ' ORDER BY said.rule)
    FROM said
    WHERE list_contains(listed.parts, said.part) AND (listed.measure IS NULL OR said.measure = listed.measure)
  ) AS rules,
  array_to_string(listed.figures, ', ') AS figures
FROM listed
LEFT JOIN duckdb_functions() AS macro ON macro.function_name = listed.metric AND macro.function_type = 'macro' AND macro.database_name = current_database()
ORDER BY listed.metric;

COMMENT ON TABLE meta_metric IS 'What the macros compute / 指标：各宏计算的内容';
COMMENT ON COLUMN meta_metric.metric IS 'Macro that computes it / 计算该指标的宏';
COMMENT ON COLUMN meta_metric.name_en IS 'What it is, in English / 英文名称';
COMMENT ON COLUMN meta_metric.name_zh IS 'What it is, in Chinese / 中文名称';
COMMENT ON COLUMN meta_metric.usage IS 'How the macro is called / 调用方式';
COMMENT ON COLUMN meta_metric.formula IS 'What the macro does, as DuckDB keeps it / 公式（DuckDB 中的定义）';
COMMENT ON COLUMN meta_metric.unit IS 'percent or points / 单位：percent 百分数，points 分';
COMMENT ON COLUMN meta_metric.rules IS 'Rules that ask for it in the regimes of this file; null = none / 本文件中的制度里要求该指标的条款；空 = 无';
COMMENT ON COLUMN meta_metric.figures IS 'Figures of the reports that show it / 报告中使用该指标的图表编号';
