SELECT taken.member, coalesce(department.code, '') AS area, taken.forced, taken.probability
FROM csat.sampled_member AS taken
JOIN csat.frame_member AS frame USING (organization_id, round_id, member)
LEFT JOIN csat.department USING (organization_id, department_id)
WHERE organization_id = @organization_id AND round_id = @round_id AND taken.member > @after
ORDER BY taken.member
LIMIT @count
