-- What the sample took from every area of the frame, by code.
SELECT coalesce(department.code, '') AS area, count(*) AS members,
  count(*) FILTER (WHERE taken.forced) AS forced, count(*) FILTER (WHERE NOT taken.forced) AS drawn
FROM csat.frame_member AS frame
LEFT JOIN csat.sampled_member AS taken USING (organization_id, round_id, member)
LEFT JOIN csat.department USING (organization_id, department_id)
WHERE organization_id = @organization_id AND round_id = @round_id
GROUP BY department.code
ORDER BY area
