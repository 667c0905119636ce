-- New customers, and those that say something else now: outcome is created, changed or unchanged for each given place from 1, erased for a code that was. Both parts of a
-- customer are written by one statement; all of it sees the rows as they were before it. Each code is given once.
WITH
given AS (
  SELECT * FROM unnest(
    @ids::uuid[], @codes::text[], @classes::text[], @kinds::text[], @departments::text[], @residents::boolean[], @occupied::date[], @persons::text[]
  ) WITH ORDINALITY AS given (id, code, class, kind, department, resident, occupied_since, person, place)
),
stood AS (
  SELECT given.*, department.department_id, known.customer_id AS known_id,
    (SELECT salt FROM csat.erasure_salt WHERE organization_id = @organization_id) IS NOT NULL AND EXISTS (
      SELECT FROM csat.erased_id AS erased
      WHERE erased.organization_id = @organization_id AND erased.subject = 'customer' AND erased.source_system = ''
        AND erased.digest = sha256((SELECT salt FROM csat.erasure_salt WHERE organization_id = @organization_id) || convert_to(given.code, 'UTF8'))
    ) AS erased,
    (known.class, known.kind, known.department_id, known.resident, known.occupied_since, coalesce(person.fields, '{}'))
      IS DISTINCT FROM (given.class, given.kind, department.department_id, given.resident, given.occupied_since, given.person::jsonb) AS differs
  FROM given
  LEFT JOIN csat.department AS department ON department.organization_id = @organization_id AND department.code = given.department
  LEFT JOIN csat.customer AS known ON known.organization_id = @organization_id AND known.code = given.code
  LEFT JOIN csat.customer_person AS person ON person.organization_id = @organization_id AND person.customer_id = known.customer_id
),
written AS (
  SELECT *, coalesce(known_id, id) AS customer_id FROM stood WHERE NOT erased AND differs
),
customers AS (
  INSERT INTO csat.customer AS known (
    organization_id, customer_id, code, class, kind, department_id, resident, occupied_since, document, collected_by, created_at
  )
  SELECT @organization_id, customer_id, code, class, kind, department_id, resident, occupied_since, @document, @collected_by, @at FROM written
  ON CONFLICT (organization_id, customer_id) DO UPDATE
  SET class = excluded.class, kind = excluded.kind, department_id = excluded.department_id, resident = excluded.resident,
    occupied_since = excluded.occupied_since, document = excluded.document, collected_by = excluded.collected_by
  RETURNING customer_id
),
persons AS (
  INSERT INTO csat.customer_person (organization_id, customer_id, fields)
  SELECT @organization_id, customer_id, person::jsonb FROM written
  ON CONFLICT (organization_id, customer_id) DO UPDATE SET fields = excluded.fields
  RETURNING customer_id
)
SELECT place, CASE WHEN erased THEN 'erased' WHEN known_id IS NULL THEN 'created' WHEN differs THEN 'changed' ELSE 'unchanged' END AS outcome
FROM stood
WHERE (SELECT count(*) FROM customers) + (SELECT count(*) FROM persons) >= 0
ORDER BY place
