SELECT department_id, code, name_zh, name_en, position FROM csat.department
