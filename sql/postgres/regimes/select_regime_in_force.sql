SELECT purpose, regime_version_id FROM csat.regime_adoption WHERE organization_id = @organization_id AND purpose = @purpose
