SELECT
  complaint_id, number, regime_version_id, channel, complaint_category_id, department_id, offering_id, customer::text AS customer,
  received_at, received_at::date AS received_day,
  confirmed_at, notified_at, assigned_at, answered_at, verdict, verdict_at, closed_at, reopened_at, reopen_count, state,
  confirmed_at::date AS confirmed_day,
  notified_at::date AS notified_day,
  assigned_at::date AS assigned_day,
  verdict_at::date AS verdict_day,
  closed_at::date AS closed_day,
  reopened_at::date AS reopened_day
FROM csat.complaint
