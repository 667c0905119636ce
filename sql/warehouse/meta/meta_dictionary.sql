-- grain: one row a column of this file, one a table and one a macro (both with column_name null)
-- keys: table_name, column_name
-- law: no comment is missing
CREATE TABLE meta_dictionary (table_name VARCHAR, column_name VARCHAR, type VARCHAR, comment VARCHAR);

COMMENT ON TABLE meta_dictionary IS 'Data dictionary of this file / 本文件的数据字典';
COMMENT ON COLUMN meta_dictionary.table_name IS 'Table or macro / 表或宏';
COMMENT ON COLUMN meta_dictionary.column_name IS 'Column; null for the table or macro itself / 列；空 = 表或宏本身';
COMMENT ON COLUMN meta_dictionary.type IS 'Type of the column; for a macro its parameters; null for a table / 列的数据类型；宏为其参数；表为空';
COMMENT ON COLUMN meta_dictionary.comment IS 'Meaning in English and Chinese / 含义（英文与中文）';

INSERT INTO meta_dictionary
SELECT table_name, NULL, NULL, comment
FROM duckdb_tables()
WHERE database_name = current_database()
UNION ALL
SELECT table_name, column_name, data_type, comment
FROM duckdb_columns()
WHERE database_name = current_database() AND NOT internal
UNION ALL
SELECT function_name, NULL, 'MACRO(' || array_to_string(parameters, ', ') || ')', comment
FROM duckdb_functions()
WHERE function_type IN ('macro', 'table_macro') AND database_name = current_database() AND NOT internal
ORDER BY table_name, column_name NULLS FIRST;
