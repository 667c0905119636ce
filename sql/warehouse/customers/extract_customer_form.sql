SELECT customer_form_id, form, department_id, month, role, submitted_at, submitted_at::date AS submitted_day, due_at, timeliness, customers FROM csat.customer_form
