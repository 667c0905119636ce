-- grain: one row a questionnaire version; stg_item_points: one answer level of an item that has points of its own; stg_scale: one scale of a regime; stg_questionnaire_item: one item of a version; stg_level: one answer level of the
--   version's own scale; stg_item_level: one of the scale of an item that stands apart, or is reversed
-- keys: the source id -> the key, dense from 1 in the order in which people read; both unique within their table
-- law: the same source rows give the same keys; an item stands apart where its scale is not the version's own, or that one does not measure satisfaction
CREATE TABLE raw.stg_questionnaire AS
SELECT row_number() OVER (ORDER BY version.code, version.version)::INTEGER AS questionnaire_key, version.*, regime.regime_key
FROM raw.questionnaire_version AS version
LEFT JOIN raw.stg_regime AS regime USING (regime_version_id);

CREATE TABLE raw.stg_scale AS
SELECT
  regime_key,
  entry->>'$.code' AS scale_code,
  (entry->>'$.best_points')::DECIMAL(9, 4) AS best_points,
  (entry->>'$.is_pooled')::BOOLEAN AS is_pooled,
  entry->>'$.measure_apart' AS measure_apart,
  json_extract(entry, '$.levels[*]') AS levels
FROM raw.stg_rule
WHERE part = 'all_scales';

CREATE TABLE raw.stg_scale_level AS
SELECT
  regime_key, scale_code, best_points,
  (level->>'$.value')::TINYINT AS level,
  level->>'$.code' AS level_code,
  level->>'$.name.zh' AS name_zh,
  level->>'$.name.en' AS name_en,
  (level->>'$.points')::DECIMAL(9, 4) AS points,
  (level->>'$.satisfied')::BOOLEAN AS satisfied,
  (level->>'$.dissatisfied')::BOOLEAN AS dissatisfied,
  (level->>'$.opposite')::TINYINT AS opposite
FROM (SELECT regime_key, scale_code, best_points, unnest(levels) AS level FROM raw.stg_scale);

CREATE TABLE raw.stg_questionnaire_item AS
SELECT
  questionnaire.questionnaire_key, listed.questionnaire_version_id, listed.position, item.item_key, item.department_key, listed.scale_code, listed.reversed,
  listed.max_points, listed.required,
  listed.scale_code <> questionnaire.scale_code OR NOT coalesce(scale.is_pooled, true) AS apart,
  CASE WHEN apart THEN scale.measure_apart ELSE 'satisfaction' END AS measure,
  questionnaire.regime_key
FROM raw.questionnaire_item AS listed
JOIN raw.stg_questionnaire AS questionnaire USING (questionnaire_version_id)
LEFT JOIN raw.stg_scale AS scale ON scale.regime_key = questionnaire.regime_key AND scale.scale_code = listed.scale_code
LEFT JOIN raw.stg_item AS item USING (item_id);

CREATE TABLE raw.stg_level AS
SELECT questionnaire.questionnaire_key, questionnaire.questionnaire_version_id, level.* EXCLUDE (regime_key)
FROM raw.stg_questionnaire AS questionnaire
JOIN raw.stg_scale_level AS level USING (regime_key, scale_code);

CREATE TABLE raw.stg_item_level AS
SELECT item.questionnaire_key, item.questionnaire_version_id, item.item_key, item.apart, item.reversed, level.* EXCLUDE (regime_key)
FROM raw.stg_questionnaire_item AS item
JOIN raw.stg_scale_level AS level USING (regime_key, scale_code)
WHERE item.apart OR item.reversed;

CREATE TABLE raw.stg_item_points AS
SELECT item.questionnaire_key, item.questionnaire_version_id, item.position, item.item_key, level.level,
  item_points(level.points, level.best_points, item.max_points)::DECIMAL(9, 4) AS points, item.max_points AS best_points
FROM raw.stg_questionnaire_item AS item
JOIN raw.stg_level AS level USING (questionnaire_version_id)
WHERE item.max_points IS NOT NULL AND NOT item.apart;
