-- Both complaint marts add up to the facts.
SELECT mart, value, fact_value
FROM (
  SELECT 'complaints' AS mart, (SELECT coalesce(sum(complaints), 0) FROM mart_complaint_by_month) AS value, (SELECT count(*) FROM fct_complaint) AS fact_value
  UNION ALL
  SELECT 'disputed', (SELECT coalesce(sum(disputed), 0) FROM mart_complaint_by_month), (SELECT count(*) FROM fct_complaint WHERE disputed = 1)
  UNION ALL
  SELECT 'reopened_undisputed', (SELECT coalesce(sum(reopened_undisputed), 0) FROM mart_complaint_by_month), (SELECT count(*) FROM fct_complaint WHERE reopen_count > 0 AND disputed = 0)
  UNION ALL
  SELECT 'reopenings', (SELECT coalesce(sum(reopenings), 0) FROM mart_complaint_by_month), (SELECT coalesce(sum(reopen_count), 0) FROM fct_complaint)
  UNION ALL
  SELECT 'clocks', (SELECT coalesce(sum(in_time + in_time_reopened + late + open + not_started + unknown), 0) FROM mart_complaint_clock_by_month), (SELECT count(*) FROM fct_complaint_clock)
) AS compared
WHERE value <> fact_value
