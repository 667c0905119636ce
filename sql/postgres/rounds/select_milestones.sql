-- What rounds have reached: what people recorded, the sending as its day or its first batch, the closing of those that are closed.
SELECT round_id, event, reached_at, coalesce(role, '') AS role, recorded_at
FROM csat.round_milestone
WHERE organization_id = @organization_id AND round_id = ANY (@round_ids)
UNION ALL
SELECT round_id, 'forms-issued', coalesce(round.forms_sent_on::timestamp AT TIME ZONE @zone, batch.sent_at), '', NULL
FROM csat.round
LEFT JOIN (
  SELECT round_id, min(sent_at) AS sent_at FROM csat.round_distribution WHERE organization_id = @organization_id AND round_id = ANY (@round_ids) GROUP BY round_id
) AS batch USING (round_id)
WHERE organization_id = @organization_id AND round_id = ANY (@round_ids) AND coalesce(round.forms_sent_on::timestamp AT TIME ZONE @zone, batch.sent_at) IS NOT NULL
UNION ALL
SELECT round_id, 'round-closed', max(event.occurred_at), '', NULL
FROM csat.round
JOIN csat.round_event AS event USING (organization_id, round_id)
WHERE organization_id = @organization_id AND round_id = ANY (@round_ids) AND round.state = 'closed' AND event.kind = 'closed'
GROUP BY round_id
ORDER BY reached_at, event
