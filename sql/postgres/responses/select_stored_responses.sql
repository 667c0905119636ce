-- What is stored under the given external ids, to tell replays from other content. ordinality says which of the given ones it answers.
SELECT given.ordinality, response.response_id, response.content_digest
FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS given (source_system, external_id, ordinality)
JOIN csat.response ON response.organization_id = $1
  AND response.source_system = given.source_system
  AND response.external_id = given.external_id
