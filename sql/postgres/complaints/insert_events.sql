INSERT INTO csat.complaint_event (organization_id, complaint_id, sequence, kind, step, role, person_id, occurred_at, recorded_at, request_id, payload)
SELECT @organization_id, @complaint_id, given.sequence, given.kind, given.step, given.role, given.person, given.occurred_at, @recorded_at, @request_id, given.payload::jsonb
FROM unnest(@sequences::integer[], @kinds::text[], @steps::text[], @roles::text[], @people::uuid[], @times::timestamptz[], @payloads::text[])
  AS given (sequence, kind, step, role, person, occurred_at, payload)
