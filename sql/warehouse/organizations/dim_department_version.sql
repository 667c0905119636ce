-- grain: one row a department and time in which it was called so
-- keys: department_key, valid_from_date_key; department 0 = not stated
-- law: every day is in one row of each department; the row that is current says what dim_department says
CREATE TABLE dim_department_version AS
SELECT
  0::INTEGER AS department_key, 0::INTEGER AS valid_from_date_key, 99991231::INTEGER AS valid_to_date_key, true AS is_current,
  '' AS department_code, '未说明' AS name_zh, 'Not stated' AS name_en
UNION ALL
SELECT department_key, valid_from_date_key, valid_to_date_key, valid_to_date_key = 99991231, code, name_zh, name_en
FROM raw.stg_department_version
ORDER BY department_key, valid_from_date_key;

COMMENT ON TABLE dim_department_version IS 'Departments as they were: join by department_key and a day between valid_from_date_key and valid_to_date_key. As they are: dim_department / 部门的历史状态：按 department_key 以及 valid_from_date_key 与 valid_to_date_key 之间的日期连接；现状见 dim_department';
COMMENT ON COLUMN dim_department_version.department_key IS 'Department, the same key through all its names; 0 = not stated / 部门，改名后主键不变；0 = 未说明';
COMMENT ON COLUMN dim_department_version.valid_from_date_key IS 'First day in the organisation''s zone, yyyymmdd; 0 = from the beginning / 开始日期（组织所在时区，yyyymmdd）；0 = 自始';
COMMENT ON COLUMN dim_department_version.valid_to_date_key IS 'Last day, yyyymmdd; 99991231 = still so / 最后日期（含，yyyymmdd）；99991231 = 至今';
COMMENT ON COLUMN dim_department_version.is_current IS 'Whether it is so now / 是否为现状';
COMMENT ON COLUMN dim_department_version.department_code IS 'Code in the organisation''s directory, which never changes / 组织目录中的部门代码（不变）';
COMMENT ON COLUMN dim_department_version.name_zh IS 'Name in Chinese in that time / 当时的中文名称';
COMMENT ON COLUMN dim_department_version.name_en IS 'Name in English in that time / 当时的英文名称';
