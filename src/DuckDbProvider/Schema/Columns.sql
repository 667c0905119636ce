SELECT table_catalog, table_schema, table_name, column_name, ordinal_position, column_default, is_nullable, data_type,
  character_maximum_length, numeric_precision, numeric_scale, datetime_precision
FROM information_schema.columns
WHERE ($1::VARCHAR IS NULL OR table_catalog = $1)
  AND ($2::VARCHAR IS NULL OR table_schema = $2)
  AND ($3::VARCHAR IS NULL OR table_name = $3)
  AND ($4::VARCHAR IS NULL OR column_name = $4)
ORDER BY table_catalog, table_schema, table_name, ordinal_position
