SELECT content FROM csat.regime_version WHERE organization_id = $1 AND regime_version_id = $2
