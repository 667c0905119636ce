-- The columns of the scratch database that hold what a person wrote: names, titles, comments. All others hold codes, ids and numbers.
SELECT table_name, column_name
FROM duckdb_columns()
WHERE database_name = 'raw' AND schema_name = 'main' AND data_type = 'VARCHAR' AND table_name <> 'masked_text'
  AND (regexp_matches(column_name, '^(name|title)_(zh|en)$') OR column_name IN ('comment', 'topic', 'method', 'approved_by', 'source_system'))
ORDER BY table_name, column_name
