-- Every import has its day, every refusal its import.
SELECT import.import_key, import.finished_date_key, NULL AS reason
FROM fct_import AS import
LEFT JOIN dim_date AS day ON day.date_key = import.finished_date_key
WHERE day.date_key IS NULL
UNION ALL
SELECT import_key, NULL, reason FROM fct_import_refusal WHERE import_key IS NULL
