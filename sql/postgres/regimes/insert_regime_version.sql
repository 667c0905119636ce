-- Returns no row where the same content was adopted before.
INSERT INTO csat.regime_version (organization_id, regime_version_id, regime_id, regime_code, version, content, content_digest, adopted_at)
SELECT $1, $2, $3, $4,
  (SELECT coalesce(max(version), 0) + 1 FROM csat.regime_version WHERE organization_id = $1 AND regime_code = $4),
  $5, $6, $7
ON CONFLICT (organization_id, regime_code, content_digest) DO NOTHING
