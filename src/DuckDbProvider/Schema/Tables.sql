SELECT table_catalog, table_schema, table_name, table_type
FROM information_schema.tables
WHERE ($1::VARCHAR IS NULL OR table_catalog = $1)
  AND ($2::VARCHAR IS NULL OR table_schema = $2)
  AND ($3::VARCHAR IS NULL OR table_name = $3)
  AND ($4::VARCHAR IS NULL OR table_type = $4)
ORDER BY ALL
