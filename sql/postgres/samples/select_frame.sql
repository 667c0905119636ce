-- The frame, each member with whether its last complaint lies on the days that bring it into the sample; no days, nobody.
SELECT frame.member, coalesce(department.code, '') AS area, coalesce(frame.complained_on BETWEEN @first::date AND @last::date, false) AS forced
FROM csat.frame_member AS frame
LEFT JOIN csat.department USING (organization_id, department_id)
WHERE organization_id = @organization_id AND frame.round_id = @round_id
