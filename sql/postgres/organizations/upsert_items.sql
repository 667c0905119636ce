-- Items name their department by code; an item whose department does not exist is not inserted, which the caller has ruled out before.
-- Of known items that alone changes which @names, @departments_too and @topics_too say; an unchanged row is not written. What an item said before is kept: all
-- parts of the statement see the rows as they were before it.
WITH
given AS (
  SELECT given.id, given.code, given.name_zh, given.name_en, department.department_id, nullif(given.topic, '') AS topic, given.ordinality
  FROM unnest(@ids::uuid[], @codes::text[], @names_zh::text[], @names_en::text[], @departments::text[], @topics::text[]) WITH ORDINALITY
    AS given (id, code, name_zh, name_en, department, topic, ordinality)
  JOIN csat.department ON department.organization_id = @organization_id AND department.code = given.department
),
kept AS (
  INSERT INTO csat.item_version (organization_id, item_id, version, name_zh, name_en, department_id, topic, replaced_at)
  SELECT
    known.organization_id, known.item_id,
    1 + (SELECT count(*) FROM csat.item_version AS earlier WHERE earlier.organization_id = known.organization_id AND earlier.item_id = known.item_id),
    known.name_zh, known.name_en, known.department_id, known.topic, @at
  FROM csat.item AS known
  JOIN given USING (code)
  WHERE known.organization_id = @organization_id AND (
    @names AND (known.name_zh, known.name_en) IS DISTINCT FROM (given.name_zh, given.name_en)
    OR @departments_too AND known.department_id <> given.department_id
    OR @topics_too AND known.topic IS DISTINCT FROM given.topic)
)
INSERT INTO csat.item AS known (organization_id, item_id, code, name_zh, name_en, department_id, topic, position, created_at)
SELECT @organization_id, given.id, given.code, given.name_zh, given.name_en, given.department_id, given.topic,
  (SELECT coalesce(max(position), 0) FROM csat.item WHERE organization_id = @organization_id) + given.ordinality, @at
FROM given
ON CONFLICT (organization_id, code) DO UPDATE
SET name_zh = CASE WHEN @names THEN excluded.name_zh ELSE known.name_zh END,
  name_en = CASE WHEN @names THEN excluded.name_en ELSE known.name_en END,
  department_id = CASE WHEN @departments_too THEN excluded.department_id ELSE known.department_id END,
  topic = CASE WHEN @topics_too THEN excluded.topic ELSE known.topic END
WHERE @names AND (known.name_zh, known.name_en) IS DISTINCT FROM (excluded.name_zh, excluded.name_en)
  OR @departments_too AND known.department_id <> excluded.department_id
  OR @topics_too AND known.topic IS DISTINCT FROM excluded.topic
