SELECT code, name_zh, name_en FROM csat.competitor WHERE organization_id = @organization_id ORDER BY code
