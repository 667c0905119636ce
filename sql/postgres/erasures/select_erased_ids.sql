-- Which of the external ids, by their places from 1, were erased. Counted, because so each id is looked for in the key.
SELECT given.place
FROM unnest(@source_systems::text[], @external_ids::text[]) WITH ORDINALITY AS given (source_system, external_id, place)
WHERE (SELECT salt FROM csat.erasure_salt WHERE organization_id = @organization_id) IS NOT NULL AND (
  SELECT count(*) FROM csat.erased_id AS erased
  WHERE erased.organization_id = @organization_id AND erased.subject = @subject AND erased.source_system = given.source_system
    AND erased.digest = sha256((SELECT salt FROM csat.erasure_salt WHERE organization_id = @organization_id) || convert_to(given.external_id, 'UTF8'))
) > 0
