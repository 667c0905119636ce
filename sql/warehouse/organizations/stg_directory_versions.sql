-- grain: stg_directory_version: one row a version of a department or item that was in force for a day at least; a null version is the present one;
--   stg_department_version, stg_item_version: the same with what it says; stg_item_owner: one row an item and time in which one department owned it
-- keys: entry_id, version; department_key, valid_from_date_key; item_key, valid_from_date_key
-- law: the days of an entry have no gap and no overlap, from 0 (the beginning) to 99991231 (still). A version is in force from its day on, in the organisation's
--   zone, the first one from the beginning; of several on a day the last one is
CREATE TABLE raw.stg_directory_version AS
WITH
told AS (
  SELECT department_id AS entry_id, version, replaced_day FROM raw.department_version
  UNION ALL
  SELECT item_id, version, replaced_day FROM raw.item_version
  UNION ALL
  SELECT department_id, NULL, NULL FROM raw.department
  UNION ALL
  SELECT item_id, NULL, NULL FROM raw.item
),
created AS (
  SELECT department_id AS entry_id, created_day FROM raw.department
  UNION ALL
  SELECT item_id, created_day FROM raw.item
),
-- What was entered and changed on the first day never was.
kept AS (
  SELECT told.*
  FROM told
  JOIN created USING (entry_id)
  QUALIFY version IS NULL OR NOT coalesce(bool_and(replaced_day = created_day) OVER (PARTITION BY entry_id ORDER BY version), false)
),
-- A later change has the last word of all days from its own on, whatever was said of them before.
timed AS (
  SELECT
    entry_id, version,
    lag(replaced_day) OVER (PARTITION BY entry_id ORDER BY version NULLS LAST) AS first_day,
    min(replaced_day) OVER (PARTITION BY entry_id ORDER BY version NULLS LAST ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS end_day
  FROM kept
)
SELECT
  entry_id,
  version,
  coalesce(strftime(first_day, '%Y%m%d')::INTEGER, 0) AS valid_from_date_key,
  coalesce(strftime(end_day - 1, '%Y%m%d')::INTEGER, 99991231) AS valid_to_date_key
FROM timed
WHERE first_day IS NULL OR end_day IS NULL OR first_day < end_day;

CREATE TABLE raw.stg_department_version AS
WITH said AS (
  SELECT department_id, version, name_zh, name_en FROM raw.department_version
  UNION ALL
  SELECT department_id, NULL, name_zh, name_en FROM raw.department
)
SELECT department.department_key, department.code, said.name_zh, said.name_en, version.valid_from_date_key, version.valid_to_date_key
FROM raw.stg_directory_version AS version
JOIN said ON said.department_id = version.entry_id AND said.version IS NOT DISTINCT FROM version.version
JOIN raw.stg_department AS department USING (department_id);

CREATE TABLE raw.stg_item_version AS
WITH said AS (
  SELECT item_id, version, name_zh, name_en, department_id, topic FROM raw.item_version
  UNION ALL
  SELECT item_id, NULL, name_zh, name_en, department_id, topic FROM raw.item
)
SELECT
  item.item_key, item.code, said.name_zh, said.name_en, coalesce(owner.department_key, -1) AS department_key, said.topic,
  version.valid_from_date_key, version.valid_to_date_key
FROM raw.stg_directory_version AS version
JOIN said ON said.item_id = version.entry_id AND said.version IS NOT DISTINCT FROM version.version
JOIN raw.stg_item AS item USING (item_id)
LEFT JOIN raw.stg_department AS owner ON owner.department_id = said.department_id;

CREATE TABLE raw.stg_item_owner AS
WITH
followed AS (
  SELECT *, lag(department_key) OVER (PARTITION BY item_key ORDER BY valid_from_date_key) IS DISTINCT FROM department_key AS is_other
  FROM raw.stg_item_version
),
counted AS (
  SELECT *, count(*) FILTER (is_other) OVER (PARTITION BY item_key ORDER BY valid_from_date_key) AS owners
  FROM followed
)
SELECT item_key, department_key, min(valid_from_date_key) AS valid_from_date_key, max(valid_to_date_key) AS valid_to_date_key
FROM counted
GROUP BY item_key, department_key, owners;
