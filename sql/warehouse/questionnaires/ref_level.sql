-- grain: one row a questionnaire version and answer level
-- keys: questionnaire_key, level
-- law: points are within 0 and the best points of the scale
CREATE TABLE ref_level AS
SELECT questionnaire_key, level, level_code, name_zh, name_en, points, satisfied::TINYINT AS satisfied, dissatisfied::TINYINT AS dissatisfied
FROM raw.stg_level
ORDER BY questionnaire_key, level;

CREATE TABLE ref_scale AS
SELECT DISTINCT questionnaire_key, scale_code, best_points
FROM raw.stg_level
ORDER BY questionnaire_key;

COMMENT ON TABLE ref_level IS 'Answer levels of each questionnaire version, from its regime / 各问卷版本的评价等级（取自制度）';
COMMENT ON COLUMN ref_level.questionnaire_key IS 'Questionnaire version / 问卷版本';
COMMENT ON COLUMN ref_level.level IS 'Stored number of the level, from 1 / 等级编号，从 1 起';
COMMENT ON COLUMN ref_level.level_code IS 'Code of the level in the scale / 等级代码';
COMMENT ON COLUMN ref_level.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN ref_level.name_en IS 'Name in English / 英文名称';
COMMENT ON COLUMN ref_level.points IS 'What the level is worth / 等级分值';
COMMENT ON COLUMN ref_level.satisfied IS '1 if it counts as satisfied, else 0 / 计为满意则为 1，否则为 0';
COMMENT ON COLUMN ref_level.dissatisfied IS '1 if it counts as dissatisfied, else 0; neither is neutral / 计为不满意则为 1，否则为 0；两者都不是则为中性';

COMMENT ON TABLE ref_scale IS 'Answer scale of each questionnaire version / 各问卷版本的评价尺度';
COMMENT ON COLUMN ref_scale.questionnaire_key IS 'Questionnaire version / 问卷版本';
COMMENT ON COLUMN ref_scale.scale_code IS 'Code of the scale in the regime / 制度中的尺度代码';
COMMENT ON COLUMN ref_scale.best_points IS 'Points of the best level / 最高等级的分值';
