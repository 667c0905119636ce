SELECT department_id, version, name_zh, name_en, replaced_at::date AS replaced_day FROM csat.department_version
