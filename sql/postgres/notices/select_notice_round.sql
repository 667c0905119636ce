-- What a notice needs to know of its round.
SELECT round.round_id, round.period_start,
  (SELECT max(event.occurred_at) FROM csat.round_event AS event WHERE event.organization_id = round.organization_id AND event.round_id = round.round_id AND event.kind = 'closed') AS closed_at,
  ARRAY(SELECT milestone.event FROM csat.round_milestone AS milestone WHERE milestone.organization_id = round.organization_id AND milestone.round_id = round.round_id) AS reached
FROM csat.round
WHERE organization_id = @organization_id AND round.code = @code
