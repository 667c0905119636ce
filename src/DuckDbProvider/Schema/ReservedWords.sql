SELECT keyword_name AS "ReservedWord"
FROM duckdb_keywords()
WHERE keyword_category = 'reserved'
ORDER BY ALL
