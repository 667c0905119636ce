-- A clock is known to its regime, due no earlier than it starts, and its outcome fits its times.
SELECT complaint.number, clock.clock_key, clock.started_at, clock.due_at, clock.met_at, clock.outcome
FROM fct_complaint_clock AS clock
LEFT JOIN fct_complaint AS complaint USING (complaint_key)
LEFT JOIN dim_clock AS limits ON limits.clock_key = clock.clock_key
WHERE complaint.complaint_key IS NULL
  OR limits.clock_key IS NULL
  OR limits.regime_key <> complaint.regime_key
  OR clock.outcome NOT IN ('not-started', 'open', 'in-time', 'late', 'unknown', 'in-time-reopened')
  OR (clock.outcome = 'not-started' AND (clock.started_at IS NOT NULL OR clock.met_at IS NOT NULL))
  OR (clock.outcome = 'open' AND clock.met_at IS NOT NULL)
  OR clock.calendar_known IS NULL
  OR clock.due_moved_from = clock.due_at
