INSERT INTO csat.customer_check (organization_id, customer_check_id, department_id, checked_on, role, true_count, false_count, recorded_at)
SELECT @organization_id, @customer_check_id, department_id, @checked_on, @role, @true_count, @false_count, @recorded_at
FROM csat.department
WHERE organization_id = @organization_id AND code = @department
