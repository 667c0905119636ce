SELECT competitor_id FROM csat.competitor WHERE organization_id = $1 AND code = $2
