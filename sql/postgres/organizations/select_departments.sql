SELECT code, name_zh, name_en FROM csat.department WHERE organization_id = @organization_id ORDER BY position, code
