SELECT department.code AS area
FROM csat.frame_area
JOIN csat.department USING (organization_id, department_id)
WHERE organization_id = @organization_id AND round_id = @round_id
