SELECT code, name_zh, name_en FROM csat.offering WHERE organization_id = @organization_id ORDER BY code
