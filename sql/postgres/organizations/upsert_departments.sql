-- New departments are shown after the existing ones; a known code is renamed in place where @names says so, and an unchanged row is not written.
INSERT INTO csat.department AS known (organization_id, department_id, code, name_zh, name_en, position)
SELECT @organization_id, given.id, given.code, given.name_zh, given.name_en,
  (SELECT coalesce(max(position), 0) FROM csat.department WHERE organization_id = @organization_id) + given.ordinality
FROM unnest(@ids::uuid[], @codes::text[], @names_zh::text[], @names_en::text[]) WITH ORDINALITY AS given (id, code, name_zh, name_en, ordinality)
ON CONFLICT (organization_id, code) DO UPDATE
SET name_zh = excluded.name_zh, name_en = excluded.name_en
WHERE @names AND (known.name_zh, known.name_en) IS DISTINCT FROM (excluded.name_zh, excluded.name_en)
