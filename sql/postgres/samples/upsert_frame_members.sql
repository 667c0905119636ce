-- A member that is there is replaced where it says something else.
INSERT INTO csat.frame_member AS known (organization_id, round_id, member, department_id, complained_on)
SELECT @organization_id, @round_id, given.member, department.department_id, given.complained_on
FROM unnest(@members::text[], @areas::text[], @complaints::date[]) AS given (member, area, complained_on)
LEFT JOIN csat.department ON department.organization_id = @organization_id AND department.code = given.area
ON CONFLICT (organization_id, round_id, member) DO UPDATE SET department_id = excluded.department_id, complained_on = excluded.complained_on
WHERE (known.department_id, known.complained_on) IS DISTINCT FROM (excluded.department_id, excluded.complained_on)
