-- grain: one row a company that is rated
-- keys: competitor_key; 0 = the own company
-- law: competitor_code is unique
CREATE TABLE dim_competitor AS
SELECT 0::INTEGER AS competitor_key, '' AS competitor_code, '本公司' AS name_zh, 'Own company' AS name_en
UNION ALL
SELECT competitor_key, code, name_zh, name_en FROM raw.stg_competitor
ORDER BY competitor_key;

COMMENT ON TABLE dim_competitor IS 'Companies that are rated: the own one and its competitors / 被评价的公司：本公司与竞争对手';
COMMENT ON COLUMN dim_competitor.competitor_key IS 'Key; 0 = the own company / 主键；0 = 本公司';
COMMENT ON COLUMN dim_competitor.competitor_code IS 'Code in the organisation''s directory / 组织目录中的竞争对手代码';
COMMENT ON COLUMN dim_competitor.name_zh IS 'Name in Chinese / 中文名称';
COMMENT ON COLUMN dim_competitor.name_en IS 'Name in English / 英文名称';
