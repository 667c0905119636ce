-- First and last day of the forms, answered or blank, of their sending, and of the time limits of complaints; null without any.
SELECT min(date_key) AS first_key, max(date_key) AS last_key
FROM (
  SELECT date_key FROM fct_response
  UNION ALL
  SELECT sent_date_key FROM fct_response
  UNION ALL
  SELECT date_key FROM fct_blank_form
  UNION ALL
  SELECT strftime(day, '%Y%m%d')::INTEGER
  FROM (SELECT started_day AS day FROM raw.complaint_clock UNION ALL SELECT due_day FROM raw.complaint_clock UNION ALL SELECT met_day FROM raw.complaint_clock)
)
