SELECT code, name_zh, name_en FROM csat.department WHERE organization_id = $1 ORDER BY position, code
