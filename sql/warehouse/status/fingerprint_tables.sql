-- The statement that fingerprints each table of the attached warehouse: its rows, and a sum over the digests of the rows, so that their order does not matter.
-- What a run says of itself is another's in every run.
SELECT
  table_name AS name,
  'SELECT count(*) AS rows, coalesce(sum(hash(counted)::HUGEINT), 0)::VARCHAR AS digest FROM (SELECT * FROM published.main.' || table_name || ') AS counted' AS fingerprint
FROM duckdb_tables()
WHERE database_name = 'published' AND schema_name = 'main' AND table_name <> 'meta_run'
ORDER BY table_name
