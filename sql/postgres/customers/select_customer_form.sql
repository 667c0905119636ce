SELECT handed.customer_form_id, handed.form, department.code AS department, handed.month, handed.role, handed.submitted_at, handed.due_at, handed.timeliness, handed.customers
FROM csat.customer_form AS handed
JOIN csat.department AS department USING (organization_id, department_id)
WHERE handed.organization_id = @organization_id AND handed.customer_form_id = @customer_form_id
