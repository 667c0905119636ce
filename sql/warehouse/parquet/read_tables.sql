-- The tables of the attached warehouse, each with the expression that gives the month of a row (202603); null where a table is one file. What is told of complaints
-- goes with the month in which the complaint came.
SELECT
  table_name AS name,
  CASE
    WHEN table_name IN ('fct_response', 'fct_blank_form', 'fct_rating', 'fct_own_scale_rating', 'fct_comment') THEN 'date_key // 100'
    WHEN table_name = 'fct_complaint' THEN 'received_date_key // 100'
    WHEN table_name LIKE 'fct\_complaint\_%' ESCAPE '\' THEN
      '(SELECT complaint.received_date_key // 100 FROM published.main.fct_complaint AS complaint WHERE complaint.complaint_key = listed.complaint_key)'
  END AS month_expression
FROM duckdb_tables()
WHERE database_name = 'published' AND schema_name = 'main'
ORDER BY table_name
