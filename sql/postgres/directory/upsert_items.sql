-- Items name their department by code; an item whose department does not exist is not inserted, which the caller has ruled out before.
INSERT INTO csat.item AS known (organization_id, item_id, code, name_zh, name_en, department_id, topic, position)
SELECT $1, given.id, given.code, given.name_zh, given.name_en, department.department_id, nullif(given.topic, ''),
  (SELECT coalesce(max(position), 0) FROM csat.item WHERE organization_id = $1) + given.ordinality
FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY
  AS given (id, code, name_zh, name_en, department, topic, ordinality)
JOIN csat.department ON department.organization_id = $1 AND department.code = given.department
ON CONFLICT (organization_id, code) DO UPDATE
SET name_zh = excluded.name_zh, name_en = excluded.name_en, department_id = excluded.department_id, topic = excluded.topic
WHERE (known.name_zh, known.name_en, known.department_id, known.topic)
  IS DISTINCT FROM (excluded.name_zh, excluded.name_en, excluded.department_id, excluded.topic)
