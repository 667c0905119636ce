-- Returns no row where the external id is known, or what was stored under it was erased.
INSERT INTO csat.complaint (
  organization_id, complaint_id, number, source_system, external_id, content_digest, regime_version_id, channel, complaint_category_id,
  department_id, offering_id, customer, description_text_id, received_at, customer_due_at, state, assigned_to_text_id, confirmed_at, notified_at, assigned_at,
  answered_at, verdict, verdict_at, closed_at, reopened_at, reopen_count, event_count
)
SELECT
  @organization_id, @complaint_id, @number, @source_system, @external_id, @content_digest, @regime_version_id, @channel, @category_id,
  @department_id, @offering_id, @customer, @description_text_id, @received_at, @customer_due_at, @state, @assigned_to_text_id, @confirmed_at, @notified_at, @assigned_at,
  @answered_at, @verdict, @verdict_at, @closed_at, @reopened_at, @reopen_count, @event_count
WHERE (SELECT salt FROM csat.erasure_salt WHERE organization_id = @organization_id) IS NULL OR NOT EXISTS (
  SELECT FROM csat.erased_id AS erased
  WHERE erased.organization_id = @organization_id AND erased.subject = 'complaint' AND erased.source_system = @source_system
    AND erased.digest = sha256((SELECT salt FROM csat.erasure_salt WHERE organization_id = @organization_id) || convert_to(@external_id, 'UTF8'))
)
ON CONFLICT (organization_id, source_system, external_id) DO NOTHING
RETURNING complaint_id
