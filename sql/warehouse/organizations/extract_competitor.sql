SELECT competitor_id, code, name_zh, name_en FROM csat.competitor
