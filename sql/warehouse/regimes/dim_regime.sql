-- grain: one row an adopted version of a regime
-- keys: regime_key
-- law: (regime_code, version) is unique
CREATE TABLE dim_regime AS
SELECT regime_key, regime_id, regime_code, version, rules->>'$.title.zh' AS title_zh, rules->>'$.title.en' AS title_en
FROM raw.stg_regime
ORDER BY regime_key;

COMMENT ON TABLE dim_regime IS 'Adopted versions of management systems / 已采用的管理制度版本';
COMMENT ON COLUMN dim_regime.regime_key IS 'Key / 主键';
COMMENT ON COLUMN dim_regime.regime_id IS 'Requirement set that the regime carries out / 制度对应的需求编号';
COMMENT ON COLUMN dim_regime.regime_code IS 'Code of the regime file / 制度文件代码';
COMMENT ON COLUMN dim_regime.version IS 'Version adopted by the organisation, from 1 / 组织采用的版本，从 1 起';
COMMENT ON COLUMN dim_regime.title_zh IS 'Title in Chinese / 中文标题';
COMMENT ON COLUMN dim_regime.title_en IS 'Title in English / 英文标题';
