SELECT constraint_catalog, constraint_schema, constraint_name, table_catalog, table_schema, table_name, constraint_type, is_deferrable, initially_deferred
FROM information_schema.table_constraints
WHERE constraint_type = 'FOREIGN KEY'
  AND ($1::VARCHAR IS NULL OR table_catalog = $1)
  AND ($2::VARCHAR IS NULL OR table_schema = $2)
  AND ($3::VARCHAR IS NULL OR table_name = $3)
  AND ($4::VARCHAR IS NULL OR constraint_name = $4)
ORDER BY table_catalog, table_schema, table_name, constraint_name
