-- Inserts nothing where the same content was adopted before.
INSERT INTO csat.regime_version (organization_id, regime_version_id, regime_id, regime_code, version, content, content_digest, adopted_at)
SELECT @organization_id, @regime_version_id, @regime_id, @regime_code,
  (SELECT coalesce(max(version), 0) + 1 FROM csat.regime_version WHERE organization_id = @organization_id AND regime_code = @regime_code),
  @content, @content_digest, @adopted_at
ON CONFLICT (organization_id, regime_code, content_digest) DO NOTHING
