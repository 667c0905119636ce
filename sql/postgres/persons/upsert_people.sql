-- A known code is changed in place, and an unchanged person is not written. Departments go by their codes, which the caller has looked up before.
INSERT INTO csat.person AS known (organization_id, person_id, code, name_zh, name_en, department_id, inactive, identities, created_at)
SELECT @organization_id, given.id, given.code, given.name_zh, given.name_en, department.department_id, given.inactive,
  coalesce(string_to_array(nullif(given.identities, ''), ' '), '{}'), @at
FROM unnest(@ids::uuid[], @codes::text[], @names_zh::text[], @names_en::text[], @departments::text[], @inactive::boolean[], @identities::text[])
  AS given (id, code, name_zh, name_en, department, inactive, identities)
LEFT JOIN csat.department ON department.organization_id = @organization_id AND department.code = given.department
ON CONFLICT (organization_id, code) DO UPDATE
SET name_zh = excluded.name_zh, name_en = excluded.name_en, department_id = excluded.department_id, inactive = excluded.inactive, identities = excluded.identities
WHERE (known.name_zh, known.name_en, known.department_id, known.inactive, known.identities)
  IS DISTINCT FROM (excluded.name_zh, excluded.name_en, excluded.department_id, excluded.inactive, excluded.identities)
RETURNING known.person_id
