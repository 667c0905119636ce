-- An adoption that is already in force is not written.
INSERT INTO csat.regime_adoption AS known (organization_id, purpose, regime_version_id, adopted_at)
SELECT @organization_id, given.purpose, @regime_version_id, @adopted_at
FROM unnest(@purposes::text[]) AS given (purpose)
ON CONFLICT (organization_id, purpose) DO UPDATE
SET regime_version_id = excluded.regime_version_id, adopted_at = excluded.adopted_at
WHERE known.regime_version_id <> excluded.regime_version_id
