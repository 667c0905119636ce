-- Which of the external ids, by their places from 1, were erased.
SELECT given.place
FROM csat.erasure_salt AS secret
CROSS JOIN unnest(@source_systems::text[], @external_ids::text[]) WITH ORDINALITY AS given (source_system, external_id, place)
JOIN csat.erased_id AS erased ON erased.organization_id = secret.organization_id AND erased.subject = @subject AND erased.source_system = given.source_system
  AND erased.digest = sha256(secret.salt || convert_to(given.external_id, 'UTF8'))
WHERE secret.organization_id = @organization_id
