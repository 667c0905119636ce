SELECT competitor_id AS id FROM csat.competitor WHERE organization_id = @organization_id AND code = @code
