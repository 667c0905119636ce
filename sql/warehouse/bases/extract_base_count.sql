SELECT base_count_id, base, department_id, first_day, last_day, count FROM csat.base_count
