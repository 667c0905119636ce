-- New departments are shown after the existing ones; a known code is renamed in place, and an unchanged row is not written.
INSERT INTO csat.department AS known (organization_id, department_id, code, name_zh, name_en, position)
SELECT $1, given.id, given.code, given.name_zh, given.name_en,
  (SELECT coalesce(max(position), 0) FROM csat.department WHERE organization_id = $1) + given.ordinality
FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS given (id, code, name_zh, name_en, ordinality)
ON CONFLICT (organization_id, code) DO UPDATE
SET name_zh = excluded.name_zh, name_en = excluded.name_en
WHERE (known.name_zh, known.name_en) IS DISTINCT FROM (excluded.name_zh, excluded.name_en)
