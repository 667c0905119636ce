SELECT person_id, regime_code, role_code, valid_from, valid_to
FROM csat.person_role
WHERE organization_id = @organization_id AND person_id = ANY (@ids)
ORDER BY person_id, regime_code, role_code, valid_from
