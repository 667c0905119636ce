SELECT adoption.purpose, version.regime_version_id, version.version
FROM csat.regime_adoption AS adoption
JOIN csat.regime_version AS version USING (organization_id, regime_version_id)
WHERE organization_id = @organization_id
ORDER BY version.regime_code, version.version, adoption.purpose DESC
