-- grain: one row a column of this file, and one a table (column_name null)
-- keys: table_name, column_name
-- law: no comment is missing
CREATE TABLE meta_dictionary (table_name VARCHAR, column_name VARCHAR, type VARCHAR, comment VARCHAR);

COMMENT ON TABLE meta_dictionary IS 'Data dictionary of this file / 本文件的数据字典';
COMMENT ON COLUMN meta_dictionary.table_name IS 'Table / 表';
COMMENT ON COLUMN meta_dictionary.column_name IS 'Column; null for the table itself / 列；空 = 表本身';
COMMENT ON COLUMN meta_dictionary.type IS 'Type of the column / 列的数据类型';
COMMENT ON COLUMN meta_dictionary.comment IS 'Meaning in English and Chinese / 含义（英文与中文）';

INSERT INTO meta_dictionary
SELECT table_name, NULL, NULL, comment
FROM duckdb_tables()
WHERE database_name = current_database()
UNION ALL
SELECT table_name, column_name, data_type, comment
FROM duckdb_columns()
WHERE database_name = current_database() AND NOT internal
ORDER BY table_name, column_name NULLS FIRST;
