-- grain: one row a purpose for which the organisation has a regime version in force
-- keys: purpose
-- law: regime_key resolves in dim_regime
CREATE TABLE ref_regime_adoption AS
SELECT adoption.purpose, regime.regime_key
FROM raw.regime_adoption AS adoption
JOIN raw.stg_regime AS regime USING (regime_version_id)
ORDER BY adoption.purpose;

COMMENT ON TABLE ref_regime_adoption IS 'Regime versions in force at the time of the run / 运行时有效的制度版本';
COMMENT ON COLUMN ref_regime_adoption.purpose IS 'survey, complaint or improvement / 用途：survey 调查，complaint 投诉，improvement 改进';
COMMENT ON COLUMN ref_regime_adoption.regime_key IS 'Regime version / 制度版本';
