-- Returns no row where the external id is known.
INSERT INTO csat.complaint (
  organization_id, complaint_id, number, source_system, external_id, content_digest, regime_version_id, channel, complaint_category_id,
  department_id, offering_id, description_text_id, received_at, customer_due_at, state, assigned_to_text_id, confirmed_at, notified_at, assigned_at,
  answered_at, verdict, verdict_at, closed_at, reopened_at, reopen_count, event_count
)
VALUES (
  @organization_id, @complaint_id, @number, @source_system, @external_id, @content_digest, @regime_version_id, @channel, @category_id,
  @department_id, @offering_id, @description_text_id, @received_at, @customer_due_at, @state, @assigned_to_text_id, @confirmed_at, @notified_at, @assigned_at,
  @answered_at, @verdict, @verdict_at, @closed_at, @reopened_at, @reopen_count, @event_count
)
ON CONFLICT (organization_id, source_system, external_id) DO NOTHING
RETURNING complaint_id
