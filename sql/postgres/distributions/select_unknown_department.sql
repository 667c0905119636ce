-- The first of the departments, by code, that is not there.
SELECT given.code AS department
FROM unnest(@departments::text[]) AS given (code)
WHERE NOT EXISTS (SELECT FROM csat.department WHERE organization_id = @organization_id AND code = given.code)
ORDER BY given.code
LIMIT 1
