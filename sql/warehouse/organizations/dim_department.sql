-- grain: one row a department
-- keys: department_key; 0 = not stated
-- law: department_code is unique
CREATE TABLE dim_department AS
SELECT 0::INTEGER AS department_key, '' AS department_code, '未说明' AS name_zh, 'Not stated' AS name_en, 0::INTEGER AS position
UNION ALL
SELECT department_key, code, name_zh, name_en, position FROM raw.stg_department
ORDER BY department_key;

COMMENT ON TABLE dim_department IS 'Departments that own items and answer complaints / 部门：负责评价项目并处理投诉';
COMMENT ON COLUMN dim_department.department_key IS 'Key; 0 = not stated / 主键；0 = 未说明';
COMMENT ON COLUMN dim_department.department_code IS 'Code in the organisation''s directory / 组织目录中的部门代码';
COMMENT ON COLUMN dim_department.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN dim_department.name_en IS 'Name in English / 英文名称';
COMMENT ON COLUMN dim_department.position IS 'Place in lists / 列表中的顺序';
