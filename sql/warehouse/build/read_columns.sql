-- The columns of a table as it declares them, in its order; without a catalog those of a table of the file.
SELECT
  column_name AS name,
  regexp_replace(data_type, '\(.*', '') AS type,
  data_type AS declared,
  coalesce(numeric_precision, 0) AS digits,
  coalesce(numeric_scale, 0) AS places
FROM duckdb_columns()
WHERE database_name = coalesce($catalog, current_database()) AND schema_name = 'main' AND table_name = $table
ORDER BY column_index
