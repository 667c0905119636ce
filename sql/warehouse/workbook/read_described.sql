-- The columns of a table in its order with what the dictionary says of them; the table itself first, without a column.
SELECT said.column_name, said.type, said.comment
FROM meta_dictionary AS said
LEFT JOIN duckdb_columns() AS declared
  ON declared.database_name = 'published' AND declared.table_name = said.table_name AND declared.column_name = said.column_name
WHERE said.table_name = $table AND (said.type IS NULL OR said.type NOT LIKE 'MACRO%')
ORDER BY declared.column_index NULLS FIRST
