INSERT INTO csat.frame_area (organization_id, round_id, department_id)
SELECT @organization_id, @round_id, department_id FROM csat.department WHERE organization_id = @organization_id AND code = ANY (@areas)
ON CONFLICT DO NOTHING
