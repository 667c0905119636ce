-- grain: one row a product or service
-- keys: offering_key; 0 = not stated
-- law: offering_code is unique
CREATE TABLE dim_offering AS
SELECT 0::INTEGER AS offering_key, '' AS offering_code, '未说明' AS name_zh, 'Not stated' AS name_en
UNION ALL
SELECT offering_key, code, name_zh, name_en FROM raw.stg_offering
ORDER BY offering_key;

COMMENT ON TABLE dim_offering IS 'Products and services that complaints are about / 投诉所涉及的产品或服务';
COMMENT ON COLUMN dim_offering.offering_key IS 'Key; 0 = not stated / 主键；0 = 未说明';
COMMENT ON COLUMN dim_offering.offering_code IS 'Code in the organisation''s directory / 组织目录中的产品或服务代码';
COMMENT ON COLUMN dim_offering.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN dim_offering.name_en IS 'Name in English / 英文名称';
