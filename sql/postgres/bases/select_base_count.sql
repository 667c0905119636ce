SELECT known.base_count_id, known.base, coalesce(department.code, '') AS department, known.first_day, known.last_day, known.count
FROM csat.base_count AS known
LEFT JOIN csat.department USING (organization_id, department_id)
WHERE organization_id = @organization_id AND known.base = @base AND coalesce(department.code, '') = @department AND known.first_day = @first_day AND known.last_day = @last_day
