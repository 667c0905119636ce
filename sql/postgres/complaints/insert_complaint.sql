-- Returns no row where the external id is known.
INSERT INTO csat.complaint (
  organization_id, complaint_id, number, source_system, external_id, content_digest, regime_version_id, channel, complaint_category_id,
  department_id, offering_id, description, received_at, customer_due_at, state, assigned_to, confirmed_at, notified_at, assigned_at, answered_at,
  verdict, verdict_at, closed_at, reopened_at, reopen_count, event_count
)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)
ON CONFLICT (organization_id, source_system, external_id) DO NOTHING
RETURNING complaint_id
