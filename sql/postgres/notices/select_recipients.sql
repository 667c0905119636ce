-- Customers after a code, with those of their fields that are asked for; those that were erased are left out.
SELECT customer.code AS customer,
  coalesce((SELECT jsonb_object_agg(field.key, field.value) FROM jsonb_each_text(person.fields) AS field WHERE field.key = ANY (@fields)), '{}')::text AS fields
FROM csat.customer
LEFT JOIN csat.department AS department USING (organization_id, department_id)
LEFT JOIN csat.customer_person AS person USING (organization_id, customer_id)
WHERE customer.organization_id = @organization_id AND customer.code > @after AND customer.erased_at IS NULL AND customer.class = ANY (@classes)
  AND (@kind = '' OR customer.kind = @kind) AND (@department = '' OR department.code = @department)
  AND (@any_day OR customer.occupied_since BETWEEN @first AND @last)
ORDER BY customer.code
LIMIT @count
