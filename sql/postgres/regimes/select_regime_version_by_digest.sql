SELECT regime_version_id, version
FROM csat.regime_version
WHERE organization_id = @organization_id AND regime_code = @regime_code AND content_digest = @content_digest
