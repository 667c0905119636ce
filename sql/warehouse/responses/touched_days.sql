-- Every day of the months from which an increment has taken forms, or to which it has brought any.
CREATE TABLE raw.touched_day AS
WITH
seen AS (
  SELECT day FROM raw.passed_count WHERE day IS NOT NULL
  UNION
  SELECT strptime(date_key::VARCHAR, '%Y%m%d')::DATE
  FROM (SELECT date_key FROM raw.removed_response UNION SELECT date_key FROM raw.removed_blank_form)
),
touched AS (
  SELECT DISTINCT date_trunc('month', day)::DATE AS month FROM seen
)
SELECT (year(day) * 10000 + month(day) * 100 + day(day))::INTEGER AS date_key, day
FROM (SELECT unnest(generate_series(month::TIMESTAMP, last_day(month)::TIMESTAMP, INTERVAL 1 DAY))::DATE AS day FROM touched);
