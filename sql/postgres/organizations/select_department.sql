-- Id of the department of a code.
SELECT department_id FROM csat.department WHERE organization_id = @organization_id AND code = @code
