-- The columns of the attached warehouse as it declares them; whether their values can be added up without loss.
SELECT table_name, column_name, data_type, regexp_matches(data_type, '^(TINYINT|SMALLINT|INTEGER|BIGINT|DECIMAL)') AS summed
FROM duckdb_columns()
WHERE database_name = 'published' AND schema_name = 'main'
ORDER BY table_name, column_index
