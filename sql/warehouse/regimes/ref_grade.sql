-- grain: one row a grade of an adopted regime version
-- keys: regime_key, grade_code
-- law: bands of one regime version do not overlap
CREATE TABLE ref_grade AS
SELECT
  regime_key,
  (position + 1)::INTEGER AS position,
  entry->>'$.code' AS grade_code,
  entry->>'$.name.zh' AS name_zh,
  entry->>'$.name.en' AS name_en,
  (entry->>'$.from')::DECIMAL(7, 4) AS from_percent,
  (entry->>'$.to')::DECIMAL(7, 4) AS to_percent,
  (entry->>'$.to_included')::BOOLEAN AS to_included,
  array_to_string(entry->>'$.rules[*]', ', ') AS rules
FROM raw.stg_rule
WHERE part = 'survey.grades'
ORDER BY regime_key, position;

COMMENT ON TABLE ref_grade IS 'Named bands of scores, the lower end included / 分数等级，含下限';
COMMENT ON COLUMN ref_grade.regime_key IS 'Regime version / 制度版本';
COMMENT ON COLUMN ref_grade.position IS 'Place in the regime, from 1 / 在制度中的顺序，从 1 起';
COMMENT ON COLUMN ref_grade.grade_code IS 'The grade, e.g. A / 等级，如 A';
COMMENT ON COLUMN ref_grade.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN ref_grade.name_en IS 'Name in English / 英文名称';
COMMENT ON COLUMN ref_grade.from_percent IS 'Lowest score of the band in percent, included / 下限（%，含）';
COMMENT ON COLUMN ref_grade.to_percent IS 'Upper end of the band in percent / 上限（%）';
COMMENT ON COLUMN ref_grade.to_included IS 'Whether the upper end itself lies in the band / 是否含上限';
COMMENT ON COLUMN ref_grade.rules IS 'Rule IDs that it carries out / 对应的条款编号';
