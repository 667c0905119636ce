SELECT given.area
FROM unnest(@areas::text[]) AS given (area)
WHERE NOT EXISTS (SELECT FROM csat.department WHERE organization_id = @organization_id AND code = given.area)
ORDER BY given.area
LIMIT 1
