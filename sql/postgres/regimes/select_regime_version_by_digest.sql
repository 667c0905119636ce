SELECT regime_version_id, version FROM csat.regime_version WHERE organization_id = $1 AND regime_code = $2 AND content_digest = $3
