-- grain: one row an adopted version of a regime
-- keys: regime_key
-- law: content is the text as it was adopted, from which reports read the whole rule; the other ref_ tables show parts of it
CREATE TABLE ref_regime AS
SELECT regime_key, content
FROM raw.stg_regime
ORDER BY regime_key;

COMMENT ON TABLE ref_regime IS 'The texts of the adopted management systems / 已采用的管理制度全文';
COMMENT ON COLUMN ref_regime.regime_key IS 'Regime version / 制度版本';
COMMENT ON COLUMN ref_regime.content IS 'The YAML text as it was adopted / 采用时的 YAML 全文';
