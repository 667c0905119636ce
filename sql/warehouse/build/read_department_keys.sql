SELECT department_id, department_key FROM raw.stg_department
