-- Whatever is in the file, the lineage says what it is made out of.
SELECT table_name
FROM duckdb_tables()
WHERE database_name = current_database() AND table_name NOT IN (SELECT table_name FROM meta_lineage)
