-- grain: ref_item_scale: one row an item of a questionnaire version; ref_own_scale_level: one answer level of an item that stands apart
-- keys: questionnaire_key, item_key; the latter with level
-- law: an item that stands apart has its answers in fct_own_scale_rating, every other in fct_rating
CREATE TABLE ref_item_scale AS
SELECT questionnaire_key, item_key, position, scale_code, measure, apart::TINYINT AS apart, reversed::TINYINT AS reversed, max_points, required::TINYINT AS required
FROM raw.stg_questionnaire_item
ORDER BY questionnaire_key, position;

CREATE TABLE ref_own_scale_level AS
SELECT questionnaire_key, item_key, level, level_code, name_zh, name_en, points, best_points, satisfied::TINYINT AS satisfied, dissatisfied::TINYINT AS dissatisfied
FROM raw.stg_item_level
WHERE apart
ORDER BY questionnaire_key, item_key, level;

COMMENT ON TABLE ref_item_scale IS 'The scale of each item of a questionnaire version / 各问卷版本中每个项目的量表';
COMMENT ON COLUMN ref_item_scale.questionnaire_key IS 'Questionnaire version / 问卷版本';
COMMENT ON COLUMN ref_item_scale.item_key IS 'Item / 项目';
COMMENT ON COLUMN ref_item_scale.position IS 'Place on the form, from 1 / 在问卷中的位置，从 1 起';
COMMENT ON COLUMN ref_item_scale.scale_code IS 'Code of its scale / 量表代码';
COMMENT ON COLUMN ref_item_scale.measure IS 'What its answers are made into: satisfaction, recommendation, yes-no, other / 答案的用途：满意度、推荐、是否、其他';
COMMENT ON COLUMN ref_item_scale.apart IS '1 if it is on a scale of its own and never pooled with degree and rate / 1 = 单独量表，不并入满意度和满意率';
COMMENT ON COLUMN ref_item_scale.reversed IS '1 if its best answer counts as the worst; the facts hold the level it counts as / 1 = 反向项目；事实表中为折算后的等级';

COMMENT ON COLUMN ref_item_scale.max_points IS 'The most points that it can give; null where items have no points / 该项目的满分；项目不设分值则为空';
COMMENT ON COLUMN ref_item_scale.required IS '1 if every form must answer it / 1 = 必答';

COMMENT ON TABLE ref_own_scale_level IS 'Answer levels of items on scales of their own / 单独量表项目的等级';
COMMENT ON COLUMN ref_own_scale_level.questionnaire_key IS 'Questionnaire version / 问卷版本';
COMMENT ON COLUMN ref_own_scale_level.item_key IS 'Item / 项目';
COMMENT ON COLUMN ref_own_scale_level.level IS 'Stored number of the level, from 1 / 等级编号，从 1 起';
COMMENT ON COLUMN ref_own_scale_level.level_code IS 'Code of the level in the scale / 等级代码';
COMMENT ON COLUMN ref_own_scale_level.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN ref_own_scale_level.name_en IS 'Name in English / 英文名称';
COMMENT ON COLUMN ref_own_scale_level.points IS 'What the level is worth / 等级分值';
COMMENT ON COLUMN ref_own_scale_level.best_points IS 'Points of the best level / 最高等级的分值';
COMMENT ON COLUMN ref_own_scale_level.satisfied IS '1 if it counts as satisfied, is a promoter or yes / 计为满意、推荐者或“是”则为 1，否则为 0';
COMMENT ON COLUMN ref_own_scale_level.dissatisfied IS '1 if it counts as dissatisfied, is a detractor or no / 计为不满意、贬损者或“否”则为 1，否则为 0';
