SELECT information_id, regime_version_id, state, event_count
FROM csat.information
WHERE organization_id = @organization_id AND information_id = @information_id
FOR UPDATE
