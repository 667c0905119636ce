SELECT complaint_id, sequence, kind, occurred_at, role FROM csat.complaint_event
