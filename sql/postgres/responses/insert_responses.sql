-- One organisation's part of a group of responses with one audit entry for those that were stored, under the shared locks of its rounds. A row whose round is not
-- open, or whose id is known or was erased, is left out and so not returned. Whether anything was ever erased is looked up once for all rows. Levels come in one
-- flat array, sliced by each row's first and last; $24 says of each row whose it is.
WITH
stored AS (
  INSERT INTO csat.response (
    organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind,
    competitor_id, responded_at, received_at, levels, attributes, content_digest, sent_at, department_id, customer, weight,
    returned_at, collected_by_id
  )
  SELECT $1, given.response_id, given.source_system, given.external_id, given.round_id, given.questionnaire_version_id, given.rating_kind,
    given.respondent_kind, given.competitor_id, given.responded_at, given.received_at,
    ($13::smallint[])[given.first_level:given.last_level], given.attributes::jsonb, given.content_digest, given.sent_at,
    given.department_id, given.customer, given.weight, given.returned_at, given.collected_by_id
  FROM unnest(
    $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::smallint[], $9::smallint[], $10::uuid[], $11::timestamptz[],
    $12::timestamptz[], $14::integer[], $15::integer[], $16::text[], $17::bytea[], $18::timestamptz[], $19::uuid[], $20::text[], $21::float8[],
    $26::timestamptz[], $27::uuid[]
  ) AS given (
    response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, competitor_id, responded_at,
    received_at, first_level, last_level, attributes, content_digest, sent_at, department_id, customer, weight,
    returned_at, collected_by_id
  )
  WHERE given.round_id IN (SELECT round_id FROM csat.round WHERE organization_id = $1 AND round_id = ANY ($2::uuid[]) AND state = 'open')
    AND ((SELECT salt FROM csat.erasure_salt WHERE organization_id = $1) IS NULL OR NOT EXISTS (
      SELECT FROM csat.erased_id AS erased
      WHERE erased.organization_id = $1 AND erased.subject = 'response' AND erased.source_system = given.source_system
        AND erased.digest = sha256((SELECT salt FROM csat.erasure_salt WHERE organization_id = $1) || convert_to(given.external_id, 'UTF8'))
    ))
  ON CONFLICT DO NOTHING
  RETURNING response_id, received_at, content_digest
),
audited AS (
  INSERT INTO csat.audit_entry (organization_id, entry_id, at, actors, method, subject, subject_id, count, request_id, content_digest, outcome)
  SELECT $1, $22, max(stored.received_at), array_agg(DISTINCT ($23::text[])[given.actor]), $25, 'response',
    CASE WHEN count(*) = 1 THEN (array_agg(stored.response_id))[1] END, count(*), '',
    sha256(string_agg(uuid_send(stored.response_id) || stored.content_digest, ''::bytea ORDER BY stored.response_id)), 'created'
  FROM stored
  JOIN unnest($3::uuid[], $24::smallint[]) AS given (response_id, actor) USING (response_id)
  HAVING count(*) > 0
)
SELECT response_id, pg_current_xact_id() AS transaction_id FROM stored
