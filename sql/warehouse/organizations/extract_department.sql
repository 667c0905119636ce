SELECT department_id, code, name_zh, name_en, position, created_at::date AS created_day FROM csat.department
