-- The versions of every department and item follow each other from the beginning until now without gap or overlap, the last one says what the entry says now, and
-- departments that owned items are known.
WITH
listed AS (
  SELECT 'department' AS entry, department_key AS entry_key, valid_from_date_key, valid_to_date_key, is_current FROM dim_department_version
  UNION ALL
  SELECT 'item', item_key, valid_from_date_key, valid_to_date_key, is_current FROM dim_item_version
),
followed AS (
  SELECT *, lag(valid_to_date_key) OVER (PARTITION BY entry, entry_key ORDER BY valid_from_date_key) AS before
  FROM listed
)
SELECT entry, entry_key, valid_from_date_key, valid_to_date_key
FROM followed
WHERE valid_from_date_key > valid_to_date_key
  OR is_current <> (valid_to_date_key = 99991231)
  OR CASE
    WHEN before IS NULL THEN valid_from_date_key <> 0
    ELSE strptime(before::VARCHAR, '%Y%m%d')::DATE + 1 <> strptime(valid_from_date_key::VARCHAR, '%Y%m%d')::DATE
  END
UNION ALL
SELECT 'department', coalesce(department.department_key, version.department_key), NULL, NULL
FROM dim_department AS department
FULL JOIN (FROM dim_department_version WHERE is_current) AS version USING (department_key)
WHERE (department.department_code, department.name_zh, department.name_en) IS DISTINCT FROM (version.department_code, version.name_zh, version.name_en)
UNION ALL
SELECT 'item', coalesce(item.item_key, version.item_key), NULL, NULL
FROM dim_item AS item
FULL JOIN (FROM dim_item_version WHERE is_current) AS version USING (item_key)
WHERE (item.item_code, item.name_zh, item.name_en, item.department_key, item.topic)
  IS DISTINCT FROM (version.item_code, version.name_zh, version.name_en, version.department_key, version.topic)
UNION ALL
SELECT 'owner', item_key, valid_from_date_key, valid_to_date_key
FROM dim_item_version
WHERE department_key NOT IN (SELECT department_key FROM dim_department)
