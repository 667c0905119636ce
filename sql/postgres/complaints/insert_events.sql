INSERT INTO csat.complaint_event (organization_id, complaint_id, sequence, kind, occurred_at, recorded_at, actor, role, note, step, request_id)
SELECT $1, $2, given.sequence, given.kind, given.occurred_at, $3, given.actor, given.role, given.note, given.step, $4
FROM unnest($5::integer[], $6::text[], $7::timestamptz[], $8::text[], $9::text[], $10::text[], $11::text[]) AS given (sequence, kind, occurred_at, actor, role, note, step)
