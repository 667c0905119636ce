-- The customer of this code, be it erased already: then digest is of its former code.
SELECT customer_id AS subject_id, '' AS source_system, code::text AS external_id, NULL::bytea AS digest
FROM csat.customer
WHERE organization_id = @organization_id AND code = @name AND erased_at IS NULL
UNION ALL
SELECT subject_id, '', @name::text, digest
FROM csat.erased_id
WHERE organization_id = @organization_id AND subject = 'customer' AND source_system = ''
  AND digest = sha256((SELECT salt FROM csat.erasure_salt WHERE organization_id = @organization_id) || convert_to(@name, 'UTF8'))
