SELECT complaint_category_id, code, name_zh, name_en FROM csat.complaint_category
