-- Which snapshot a workbook shows, and how many rows the table has; the marker is replaced by the table.
SELECT
  run.run_id, run.data_as_of, run.schema_version, organization.organization_code, organization.name_zh, organization.name_en, organization.time_zone,
  (SELECT count(*) FROM published.main.table_name) AS rows
FROM meta_run AS run
CROSS JOIN meta_organization AS organization
