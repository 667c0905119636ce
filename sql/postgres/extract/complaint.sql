SELECT
  complaint_id, number, regime_version_id, channel, complaint_category_id, department_id, offering_id,
  received_at, (received_at AT TIME ZONE organization.time_zone)::date AS received_day,
  confirmed_at, notified_at, assigned_at, answered_at, verdict, verdict_at, closed_at, reopened_at, reopen_count, state,
  (confirmed_at AT TIME ZONE organization.time_zone)::date AS confirmed_day,
  (notified_at AT TIME ZONE organization.time_zone)::date AS notified_day,
  (assigned_at AT TIME ZONE organization.time_zone)::date AS assigned_day,
  (verdict_at AT TIME ZONE organization.time_zone)::date AS verdict_day,
  (closed_at AT TIME ZONE organization.time_zone)::date AS closed_day,
  (reopened_at AT TIME ZONE organization.time_zone)::date AS reopened_day
FROM csat.complaint
JOIN csat.organization USING (organization_id)
