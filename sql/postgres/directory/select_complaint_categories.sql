SELECT code, name_zh, name_en FROM csat.complaint_category WHERE organization_id = $1 ORDER BY code
