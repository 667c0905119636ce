-- The tables of the attached warehouse.
SELECT table_name FROM duckdb_tables() WHERE database_name = 'published' AND schema_name = 'main' ORDER BY table_name
