-- What follows from the events; the rest of a complaint never changes.
UPDATE csat.complaint
SET department_id = (SELECT department_id FROM csat.department WHERE organization_id = @organization_id AND code = @department),
  state = @state, assigned_to_text_id = @assigned_to_text_id, confirmed_at = @confirmed_at, notified_at = @notified_at, assigned_at = @assigned_at,
  answered_at = @answered_at, verdict = @verdict, verdict_at = @verdict_at, closed_at = @closed_at, reopened_at = @reopened_at,
  reopen_count = @reopen_count, event_count = @event_count
WHERE organization_id = @organization_id AND complaint_id = @complaint_id
