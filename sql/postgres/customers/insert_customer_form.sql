-- Returns nothing where the store handed in the form of the month before.
INSERT INTO csat.customer_form (organization_id, customer_form_id, form, department_id, month, role, submitted_at, due_at, timeliness, customers)
SELECT @organization_id, @customer_form_id, @form, department_id, @month, @role, @submitted_at, @due_at, @timeliness, @customers
FROM csat.department
WHERE organization_id = @organization_id AND code = @department
ON CONFLICT (organization_id, form, department_id, month) DO NOTHING
