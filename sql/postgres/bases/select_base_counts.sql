-- One page, by base, first day, last day and department.
SELECT known.base_count_id, known.base, coalesce(department.code, '') AS department, known.first_day, known.last_day, known.count
FROM csat.base_count AS known
LEFT JOIN csat.department USING (organization_id, department_id)
WHERE organization_id = @organization_id
ORDER BY known.base, known.first_day, known.last_day, department
LIMIT @count OFFSET @after
