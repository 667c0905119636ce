-- The person of this code who acts for the organisation.
SELECT person_id
FROM csat.person
WHERE organization_id = @organization_id AND code = @code AND NOT inactive
