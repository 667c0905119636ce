SELECT item.code, item.name_zh, item.name_en, department.code AS department, coalesce(item.topic, '') AS topic
FROM csat.item
JOIN csat.department USING (organization_id, department_id)
WHERE organization_id = @organization_id
ORDER BY item.position, item.code
