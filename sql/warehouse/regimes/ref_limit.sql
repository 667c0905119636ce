-- grain: one row a limit of an adopted regime version
-- keys: regime_key, subject, limit_code
-- law: survey_kinds and the consequence are as the regime file states them; Domain judges whether a limit is met
CREATE TABLE ref_limit AS
SELECT
  regime_key,
  split_part(part, '.', 1) AS subject,
  (position + 1)::INTEGER AS position,
  entry->>'$.code' AS limit_code,
  entry->>'$.name.zh' AS name_zh,
  entry->>'$.name.en' AS name_en,
  entry->>'$.measure' AS measure,
  entry->>'$.base' AS base,
  entry->>'$.threshold.operator' AS operator,
  (entry->>'$.threshold.limit')::DECIMAL(18, 4) AS limit_value,
  entry->>'$.per' AS per,
  (entry->>'$.hard')::BOOLEAN AS hard,
  entry->>'$.consequence' AS consequence,
  entry->>'$.consequence_text.zh' AS consequence_zh,
  entry->>'$.consequence_text.en' AS consequence_en,
  entry->>'$.kinds[*]' AS survey_kinds,
  array_to_string(entry->>'$.rules[*]', ', ') AS rules
FROM raw.stg_rule
WHERE part IN ('survey.limits', 'visits.limits')
ORDER BY regime_key, subject, position;

COMMENT ON TABLE ref_limit IS 'Limits on counts and rates of surveys and visits, from the regime / 制度对调查和回访的数量与比率的限值';
COMMENT ON COLUMN ref_limit.regime_key IS 'Regime version / 制度版本';
COMMENT ON COLUMN ref_limit.subject IS 'survey or visits / survey 调查，visits 走访回访';
COMMENT ON COLUMN ref_limit.position IS 'Place in the regime, from 1 / 在制度中的顺序，从 1 起';
COMMENT ON COLUMN ref_limit.limit_code IS 'Code in the regime / 制度中的限值代码';
COMMENT ON COLUMN ref_limit.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN ref_limit.name_en IS 'Name in English / 英文名称';
COMMENT ON COLUMN ref_limit.measure IS 'What is looked at, as in the regime file, e.g. return-rate, returned-forms, competitor-forms / 指标，代码同制度文件，如 return-rate 回收率、returned-forms 回收份数、competitor-forms 竞争对手问卷份数';
COMMENT ON COLUMN ref_limit.base IS 'Of a share: whom it is counted against: occupied-households, resident-households, discharged-patients, customers; null for other measures / 占比的基数：occupied-households 入住户，resident-households 常住户，discharged-patients 出院患者，customers 客户；其他指标为空';
COMMENT ON COLUMN ref_limit.operator IS 'at-least, more-than, at-most or less-than; unrounded values are compared / at-least 不低于，more-than 超过，at-most 不高于，less-than 低于；比较未舍入的值';
COMMENT ON COLUMN ref_limit.limit_value IS 'The limit: percent for rates and shares, a number of forms for counts / 限值：比率为百分数，数量为份数';
COMMENT ON COLUMN ref_limit.per IS 'Period whose results are counted together, e.g. quarterly; null for each round / 合并计算的周期，如 quarterly；空 = 按轮次';
COMMENT ON COLUMN ref_limit.hard IS 'true: a miss is a breach; false: generally demanded / true 硬性要求，false 一般要求';
COMMENT ON COLUMN ref_limit.consequence IS 'What follows from a miss: warning, improvement-report, invalid, penalty, visit-non-responders / 未达到的后果：warning 提示，improvement-report 改善报告，invalid 调查无效，penalty 扣减，visit-non-responders 回访未答者';
COMMENT ON COLUMN ref_limit.consequence_zh IS 'The consequence in the words of the regime, in Chinese; null when it states none / 制度原文中的后果（中文）；未规定则为空';
COMMENT ON COLUMN ref_limit.consequence_en IS 'The same in English / 制度原文中的后果（英文）';
COMMENT ON COLUMN ref_limit.survey_kinds IS 'Codes of the survey or visit kinds that it is for; empty for all / 适用的调查或回访种类代码；空列表 = 全部';
COMMENT ON COLUMN ref_limit.rules IS 'Rule IDs that it carries out / 对应的条款编号';
