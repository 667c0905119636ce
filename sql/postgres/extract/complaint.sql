SELECT
  complaint_id, number, regime_version_id, channel, complaint_category_id, department_id, offering_id,
  received_at, (received_at AT TIME ZONE organization.time_zone)::date AS received_day,
  confirmed_at, notified_at, assigned_at, answered_at, verdict, verdict_at, closed_at, reopened_at, reopen_count, state
FROM csat.complaint
JOIN csat.organization USING (organization_id)
