SELECT department_id AS id FROM csat.department WHERE organization_id = @organization_id AND code = @code
