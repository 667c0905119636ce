-- The calendar has no gap and names each day once.
SELECT count(*) AS days, min(date) AS first_day, max(date) AS last_day
FROM dim_date
HAVING count(*) <> date_diff('day', min(date), max(date)) + 1 OR count(DISTINCT date_key) <> count(*)
