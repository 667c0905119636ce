SELECT frame.member, coalesce(department.code, '') AS area, frame.complained_on
FROM csat.frame_member AS frame
LEFT JOIN csat.department USING (organization_id, department_id)
WHERE organization_id = @organization_id AND frame.round_id = @round_id
