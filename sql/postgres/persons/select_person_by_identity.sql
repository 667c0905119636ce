-- A person beside those of a list who is one of the given callers.
SELECT person_id, code
FROM csat.person
WHERE organization_id = @organization_id AND identities && @identities::text[] AND NOT code = ANY (@codes::text[])
ORDER BY code
LIMIT 1
