SELECT offering_id, code, name_zh, name_en FROM csat.offering
