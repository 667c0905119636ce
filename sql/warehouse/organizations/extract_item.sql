SELECT item_id, code, name_zh, name_en, department_id, topic, position, created_at::date AS created_day FROM csat.item
