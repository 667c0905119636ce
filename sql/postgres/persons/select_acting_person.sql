-- The person whose key, token or certificate it is: one row a role, one without a role where the person has none.
SELECT person.person_id, person.code, person.inactive, held.regime_code, held.role_code, held.valid_from, held.valid_to
FROM csat.person
LEFT JOIN csat.person_role AS held USING (organization_id, person_id)
WHERE organization_id = @organization_id AND (
  person_id = (SELECT key.person_id FROM csat.api_key AS key WHERE key.organization_id = @organization_id AND key.api_key_id = @api_key_id::uuid)
  OR @api_key_id::uuid IS NULL AND @identity::text = ANY (person.identities))
