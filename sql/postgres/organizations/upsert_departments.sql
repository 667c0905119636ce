-- New departments are shown after the existing ones; a known code is renamed in place where @names says so, and an unchanged row is not written. What a
-- department said before is kept: both parts of the statement see the rows as they were before it.
WITH
given AS (
  SELECT * FROM unnest(@ids::uuid[], @codes::text[], @names_zh::text[], @names_en::text[]) WITH ORDINALITY AS given (id, code, name_zh, name_en, ordinality)
),
kept AS (
  INSERT INTO csat.department_version (organization_id, department_id, version, name_zh, name_en, replaced_at)
  SELECT
    known.organization_id, known.department_id,
    1 + (
      SELECT count(*) FROM csat.department_version AS earlier
      WHERE earlier.organization_id = known.organization_id AND earlier.department_id = known.department_id
    ),
    known.name_zh, known.name_en, @at
  FROM csat.department AS known
  JOIN given USING (code)
  WHERE known.organization_id = @organization_id AND @names AND (known.name_zh, known.name_en) IS DISTINCT FROM (given.name_zh, given.name_en)
)
INSERT INTO csat.department AS known (organization_id, department_id, code, name_zh, name_en, position, created_at)
SELECT @organization_id, given.id, given.code, given.name_zh, given.name_en,
  (SELECT coalesce(max(position), 0) FROM csat.department WHERE organization_id = @organization_id) + given.ordinality, @at
FROM given
ON CONFLICT (organization_id, code) DO UPDATE
SET name_zh = excluded.name_zh, name_en = excluded.name_en
WHERE @names AND (known.name_zh, known.name_en) IS DISTINCT FROM (excluded.name_zh, excluded.name_en)
