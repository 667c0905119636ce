-- People by their codes, those of a list alone where one is given, or one page after the last one shown.
SELECT person.person_id, person.code, person.name_zh, person.name_en, coalesce(department.code, '') AS department, person.inactive, person.identities
FROM csat.person
LEFT JOIN csat.department USING (organization_id, department_id)
WHERE organization_id = @organization_id AND (@codes::text[] IS NULL OR person.code = ANY (@codes)) AND person.code > @after AND (@inactive_too OR NOT person.inactive)
ORDER BY person.code
LIMIT @count
