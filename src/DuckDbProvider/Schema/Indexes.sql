SELECT database_name AS index_catalog, schema_name AS index_schema, index_name, table_name, is_unique, is_primary
FROM duckdb_indexes()
WHERE ($1::VARCHAR IS NULL OR database_name = $1)
  AND ($2::VARCHAR IS NULL OR schema_name = $2)
  AND ($3::VARCHAR IS NULL OR table_name = $3)
  AND ($4::VARCHAR IS NULL OR index_name = $4)
ORDER BY ALL
