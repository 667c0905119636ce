SELECT code, name_zh, name_en FROM csat.offering WHERE organization_id = $1 ORDER BY code
