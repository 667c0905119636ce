-- Customers after a code; those that were erased are left out.
SELECT customer.code, customer.class, coalesce(customer.kind, '') AS kind, coalesce(department.code, '') AS department, customer.resident, customer.occupied_since,
  coalesce(person.fields::text, '{}') AS person, customer.created_at
FROM csat.customer
LEFT JOIN csat.department AS department USING (organization_id, department_id)
LEFT JOIN csat.customer_person AS person USING (organization_id, customer_id)
WHERE customer.organization_id = @organization_id AND customer.code > @after AND customer.erased_at IS NULL AND customer.class = ANY (@classes)
  AND (@department = '' OR department.code = @department)
ORDER BY customer.code
LIMIT @count
