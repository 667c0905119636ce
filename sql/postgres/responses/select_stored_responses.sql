-- What is stored under the given external ids, to tell replays from other content. place says which of the given ones it answers, from 1.
SELECT given.place, response.response_id, response.content_digest
FROM unnest(@source_systems::text[], @external_ids::text[]) WITH ORDINALITY AS given (source_system, external_id, place)
JOIN csat.response ON response.organization_id = @organization_id
  AND response.source_system = given.source_system
  AND response.external_id = given.external_id
