-- A known role, by regime, role and first day, takes the last day that is given; an unchanged one is not written.
INSERT INTO csat.person_role AS known (organization_id, person_id, regime_code, role_code, valid_from, valid_to)
SELECT @organization_id, person.person_id, given.regime, given.role, given.valid_from, given.valid_to
FROM unnest(@people::text[], @regimes::text[], @roles::text[], @from::date[], @to::date[]) AS given (person, regime, role, valid_from, valid_to)
JOIN csat.person ON person.organization_id = @organization_id AND person.code = given.person
ON CONFLICT (organization_id, person_id, regime_code, role_code, valid_from) DO UPDATE
SET valid_to = excluded.valid_to
WHERE known.valid_to IS DISTINCT FROM excluded.valid_to
RETURNING known.person_id
