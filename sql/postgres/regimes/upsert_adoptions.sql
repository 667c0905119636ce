-- An adoption that is already in force is not written.
INSERT INTO csat.regime_adoption AS known (organization_id, purpose, regime_version_id, adopted_at)
SELECT $1, given.purpose, $3, $4
FROM unnest($2::text[]) AS given (purpose)
ON CONFLICT (organization_id, purpose) DO UPDATE
SET regime_version_id = excluded.regime_version_id, adopted_at = excluded.adopted_at
WHERE known.regime_version_id <> excluded.regime_version_id
