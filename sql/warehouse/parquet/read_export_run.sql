-- Which snapshot is exported.
SELECT
  run.run_id, run.schema_version, run.data_as_of, version() AS duckdb_version,
  (SELECT organization_code FROM published.main.meta_organization) AS organization_code,
  (SELECT time_zone FROM published.main.meta_organization) AS time_zone
FROM published.main.meta_run AS run
