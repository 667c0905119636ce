-- What a warehouse is made of, under construction or published: the program that wrote it, the version of its storage as its own head says it, and the statement
-- that counts the rows of all its tables.
SELECT
  version() AS duckdb_version,
  (SELECT tags['storage_version'] FROM duckdb_databases() WHERE database_name = current_database()) AS storage_version,
  string_agg('SELECT ''' || table_name || ''' AS name, count(*) AS rows FROM main.' || table_name, ' UNION ALL ' ORDER BY table_name) AS counting
FROM duckdb_tables()
WHERE database_name = current_database() AND schema_name = 'main'
