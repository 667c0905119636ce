-- A row an item of a questionnaire version, in the order in which a form holds their levels.
SELECT
  questionnaire_version_id, questionnaire_key, position, coalesce(item_key, -1) AS item_key, coalesce(department_key, -1) AS department_key, scale_code, apart, reversed
FROM raw.stg_questionnaire_item
ORDER BY questionnaire_key, position
