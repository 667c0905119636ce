SELECT customer_check_id, department_id, checked_on, role, true_count, false_count FROM csat.customer_check
