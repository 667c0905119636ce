INSERT INTO csat.round_event (organization_id, round_id, sequence, kind, occurred_at, actor)
SELECT $1, $2, (SELECT coalesce(max(sequence), 0) + 1 FROM csat.round_event WHERE organization_id = $1 AND round_id = $2), $3, $4, $5
