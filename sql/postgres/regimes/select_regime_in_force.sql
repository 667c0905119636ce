SELECT regime_version_id FROM csat.regime_adoption WHERE organization_id = $1 AND purpose = $2
