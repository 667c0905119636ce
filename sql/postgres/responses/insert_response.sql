-- A response alone with its audit entry, under the shared lock of its round: what insert_responses does, without the arrays.
WITH
stored AS (
  INSERT INTO csat.response (
    organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind,
    competitor_id, responded_at, received_at, levels, attributes, content_digest, sent_at, department_id, customer, weight,
    returned_at, collected_by_id
  )
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14, $15, $16, $17, $18, $22, $23
  WHERE EXISTS (SELECT FROM csat.round WHERE organization_id = $1 AND round_id = $5 AND state = 'open')
    AND ((SELECT salt FROM csat.erasure_salt WHERE organization_id = $1) IS NULL OR NOT EXISTS (
      SELECT FROM csat.erased_id AS erased
      WHERE erased.organization_id = $1 AND erased.subject = 'response' AND erased.source_system = $3
        AND erased.digest = sha256((SELECT salt FROM csat.erasure_salt WHERE organization_id = $1) || convert_to($4, 'UTF8'))
    ))
  ON CONFLICT DO NOTHING
  RETURNING response_id
),
audited AS (
  INSERT INTO csat.audit_entry (organization_id, entry_id, at, actors, method, subject, subject_id, count, request_id, content_digest, outcome)
  SELECT $1, $19, $11, ARRAY[$20::text], $21, 'response', response_id, 1, '', sha256(uuid_send(response_id) || $14), 'created'
  FROM stored
)
SELECT response_id, pg_current_xact_id() AS transaction_id FROM stored
