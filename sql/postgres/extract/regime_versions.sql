SELECT regime_version_id, regime_id, regime_code, version, content
FROM csat.regime_version
ORDER BY regime_code, version
