SELECT item_id, version, name_zh, name_en, department_id, topic, replaced_at::date AS replaced_day FROM csat.item_version
