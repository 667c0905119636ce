-- The form of this external id, be it erased already: then digest is of its former external id.
SELECT response_id AS subject_id, source_system, external_id, NULL::bytea AS digest
FROM csat.response
WHERE organization_id = @organization_id AND source_system = @source_system AND external_id = @external_id
  AND NOT EXISTS (
    SELECT FROM csat.erased_id AS erased
    WHERE erased.organization_id = @organization_id AND erased.subject = 'response' AND erased.subject_id = response.response_id
  )
UNION ALL
SELECT erased.subject_id, erased.source_system, @external_id::text, erased.digest
FROM csat.erased_id AS erased
WHERE erased.organization_id = @organization_id AND erased.subject = 'response' AND erased.source_system = @source_system
  AND erased.digest = sha256((SELECT salt FROM csat.erasure_salt WHERE organization_id = @organization_id) || convert_to(@external_id, 'UTF8'))
