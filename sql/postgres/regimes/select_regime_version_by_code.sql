SELECT regime_version_id, version, content
FROM csat.regime_version
WHERE organization_id = @organization_id AND regime_code = @regime_code AND version = @version
