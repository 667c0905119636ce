SELECT item_id, code, name_zh, name_en, department_id, topic, position FROM csat.item
