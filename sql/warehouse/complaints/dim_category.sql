-- grain: one row a complaint category
-- keys: category_key; 0 = not stated
-- law: category_code is unique
CREATE TABLE dim_category AS
SELECT 0::INTEGER AS category_key, '' AS category_code, '未说明' AS name_zh, 'Not stated' AS name_en
UNION ALL
SELECT category_key, code, name_zh, name_en FROM raw.stg_category
ORDER BY category_key;

COMMENT ON TABLE dim_category IS 'Complaint categories: what a complaint is about in kind / 投诉类别';
COMMENT ON COLUMN dim_category.category_key IS 'Key; 0 = not stated / 主键；0 = 未说明';
COMMENT ON COLUMN dim_category.category_code IS 'Code in the organisation''s directory / 组织目录中的类别代码';
COMMENT ON COLUMN dim_category.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN dim_category.name_en IS 'Name in English / 英文名称';
