-- grain: one row a questionnaire version; stg_questionnaire_item: one of its items; stg_level: one answer level of its scale
-- keys: the source id -> the key, dense from 1 in the order in which people read; both unique within their table
-- law: the same source rows give the same keys
CREATE TABLE raw.stg_questionnaire AS
SELECT row_number() OVER (ORDER BY version.code, version.version)::INTEGER AS questionnaire_key, version.*, regime.regime_key
FROM raw.questionnaire_version AS version
LEFT JOIN raw.stg_regime AS regime USING (regime_version_id);

CREATE TABLE raw.stg_questionnaire_item AS
SELECT questionnaire.questionnaire_key, listed.questionnaire_version_id, listed.position, item.item_key, item.department_key
FROM raw.questionnaire_item AS listed
JOIN raw.stg_questionnaire AS questionnaire USING (questionnaire_version_id)
LEFT JOIN raw.stg_item AS item USING (item_id);

CREATE TABLE raw.stg_level AS
WITH
scale AS (
  SELECT regime_key, entry->>'$.code' AS scale_code, (entry->>'$.best_points')::DECIMAL(9, 4) AS best_points, unnest(json_extract(entry, '$.levels[*]')) AS level
  FROM raw.stg_rule
  WHERE part = 'scales'
)
SELECT
  questionnaire.questionnaire_key,
  questionnaire.questionnaire_version_id,
  scale_code,
  scale.best_points,
  (scale.level->>'$.value')::TINYINT AS level,
  scale.level->>'$.code' AS level_code,
  scale.level->>'$.name.zh' AS name_zh,
  scale.level->>'$.name.en' AS name_en,
  (scale.level->>'$.points')::DECIMAL(9, 4) AS points,
  (scale.level->>'$.satisfied')::BOOLEAN AS satisfied
FROM raw.stg_questionnaire AS questionnaire
JOIN scale USING (regime_key, scale_code);
