-- The versions of some regimes that the organisation has adopted so far.
SELECT regime_version_id
FROM csat.regime_version
WHERE organization_id = @organization_id AND regime_code = ANY (@codes)
ORDER BY regime_code, version
