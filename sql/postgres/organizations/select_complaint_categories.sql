SELECT code, name_zh, name_en FROM csat.complaint_category WHERE organization_id = @organization_id ORDER BY code
