-- PostgreSQL's own count of the complaints, a row a day of receipt in the organisation's zone.
-- digest: sum over the complaints of the first 32 bits of MD5 of their milestones in microseconds; recount_complaints.sql spells it alike, out of the one list of columns in DigestColumnTests.
WITH
events AS (
  SELECT complaint_id, count(*) AS events FROM csat.complaint_event GROUP BY complaint_id
),
clocks AS (
  SELECT complaint_id, count(*) AS clocks FROM csat.complaint_clock GROUP BY complaint_id
)
SELECT
  received_at::date AS day,
  count(*) AS "fct_complaint.complaints",
  coalesce(sum(events.events), 0)::bigint AS "fct_complaint_event.events",
  coalesce(sum(clocks.clocks), 0)::bigint AS "fct_complaint_clock.clocks",
  sum(('x' || left(md5(concat_ws('|', complaint_id, number, channel, coalesce(customer, ''), state, coalesce(verdict, '-'), reopen_count,
    (extract(epoch FROM received_at) * 1000000)::bigint,
    coalesce((extract(epoch FROM confirmed_at) * 1000000)::bigint, 0),
    coalesce((extract(epoch FROM notified_at) * 1000000)::bigint, 0),
    coalesce((extract(epoch FROM assigned_at) * 1000000)::bigint, 0),
    coalesce((extract(epoch FROM answered_at) * 1000000)::bigint, 0),
    coalesce((extract(epoch FROM verdict_at) * 1000000)::bigint, 0),
    coalesce((extract(epoch FROM closed_at) * 1000000)::bigint, 0),
    coalesce((extract(epoch FROM reopened_at) * 1000000)::bigint, 0))), 8))::bit(32)::bigint)::bigint AS "fct_complaint.digest"
FROM csat.complaint
LEFT JOIN events USING (complaint_id)
LEFT JOIN clocks USING (complaint_id)
GROUP BY 1
