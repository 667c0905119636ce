-- grain: one row a grade of an adopted regime version
-- keys: regime_key, grade_code
-- law: bands of one regime version do not overlap
CREATE TABLE ref_grade AS
SELECT
  regime.regime_key, rule.position, rule.grade_code, rule.name_zh, rule.name_en, rule.from_percent, rule.to_percent, rule.to_included, rule.rules
FROM raw.grade_band AS rule
JOIN raw.stg_regime AS regime USING (regime_version_id)
ORDER BY regime_key, position;

COMMENT ON TABLE ref_grade IS 'Named bands of scores, the lower end included / 分数等级，含下限';
COMMENT ON COLUMN ref_grade.regime_key IS 'Regime version / 制度版本';
COMMENT ON COLUMN ref_grade.position IS 'Order in the regime / 在制度中的顺序';
COMMENT ON COLUMN ref_grade.grade_code IS 'The grade, e.g. A / 等级，如 A';
COMMENT ON COLUMN ref_grade.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN ref_grade.name_en IS 'Name in English / 英文名称';
COMMENT ON COLUMN ref_grade.from_percent IS 'Lowest score of the band in percent, included / 下限（%，含）';
COMMENT ON COLUMN ref_grade.to_percent IS 'Upper end of the band in percent / 上限（%）';
COMMENT ON COLUMN ref_grade.to_included IS 'Whether the upper end itself lies in the band / 是否含上限';
COMMENT ON COLUMN ref_grade.rules IS 'Rule IDs that it carries out / 对应的条款编号';
