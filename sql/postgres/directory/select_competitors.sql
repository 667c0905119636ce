SELECT code, name_zh, name_en FROM csat.competitor WHERE organization_id = $1 ORDER BY code
