-- A metric is a macro that is there; a macro that is no metric is a step of another macro.
SELECT metric AS name, 'no macro' AS why
FROM meta_metric
WHERE formula IS NULL
UNION ALL
SELECT function_name, 'neither a metric nor a step of one'
FROM duckdb_functions()
WHERE function_type IN ('macro', 'table_macro') AND database_name = current_database() AND NOT internal
  AND function_name NOT IN (SELECT metric FROM meta_metric)
  AND function_name NOT IN (SELECT reads FROM meta_lineage WHERE reads IS NOT NULL)
