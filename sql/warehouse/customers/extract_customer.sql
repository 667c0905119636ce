SELECT customer_id, code, class, kind, department_id, resident, occupied_since, document, created_at, created_at::date AS created_day, erased_at IS NOT NULL AS erased
FROM csat.customer
