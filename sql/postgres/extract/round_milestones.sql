-- A row a round with what it has reached, which Domain judges: what people recorded, the sending as its day or its first batch, the closing where it is closed.
SELECT round.round_id, version.regime_version_id, round.survey_kind, reached.events, reached.times
FROM csat.round
JOIN csat.questionnaire_version AS version USING (organization_id, questionnaire_version_id)
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(event), '{}') AS events, coalesce(array_agg(reached_at), '{}') AS times
  FROM (
    SELECT milestone.event, milestone.reached_at
    FROM csat.round_milestone AS milestone
    WHERE milestone.organization_id = round.organization_id AND milestone.round_id = round.round_id
    UNION ALL
    SELECT 'forms-issued', coalesce(round.forms_sent_on::timestamptz, (
      SELECT min(batch.sent_at) FROM csat.round_distribution AS batch WHERE batch.organization_id = round.organization_id AND batch.round_id = round.round_id))
    UNION ALL
    SELECT 'round-closed', (
      SELECT max(event.occurred_at) FROM csat.round_event AS event
      WHERE event.organization_id = round.organization_id AND event.round_id = round.round_id AND event.kind = 'closed' AND round.state = 'closed')
  ) AS milestones
  WHERE reached_at IS NOT NULL
) AS reached
