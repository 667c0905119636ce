SELECT complaint_id, sequence, kind, occurred_at, role, step FROM csat.complaint_event
