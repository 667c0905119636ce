-- grain: one row a table, day and measure that was counted on both sides and is not nothing on both
-- keys: table_name, day, measure
-- law: equal in every row of a published file
-- digest: what PostgreSQL computes over the forms against the sum of fct_response.source_digest, blank forms included
-- ratings of fct_rating: both facts of answers together
-- place_digest: what Etl computed over the rows that it wrote against what DuckDB computes over the rows that are there
-- An increment counts what has changed: the source's side is what it was, less the forms taken out, and those that came; the file's side is counted anew in
-- the months that were touched.
CREATE TABLE meta_reconciliation AS
WITH
source AS (
  SELECT table_name, day, measure, sum(value::HUGEINT) AS value
  FROM (FROM raw.source_count UNION ALL FROM raw.passed_count UNION ALL FROM raw.carried_source_count)
  GROUP BY ALL
),
warehouse AS (
  SELECT table_name, day, measure, sum(value::HUGEINT) AS value
  FROM (FROM raw.warehouse_count UNION ALL FROM raw.carried_warehouse_count)
  GROUP BY ALL
)
SELECT
  coalesce(source.table_name, warehouse.table_name) AS table_name,
  coalesce(source.day, warehouse.day) AS day,
  coalesce(source.measure, warehouse.measure) AS measure,
  source.value::VARCHAR AS source_value,
  warehouse.value::VARCHAR AS warehouse_value,
  source.value IS NOT DISTINCT FROM warehouse.value AS equal
FROM source
FULL JOIN warehouse
  ON warehouse.table_name = source.table_name AND warehouse.measure = source.measure AND warehouse.day IS NOT DISTINCT FROM source.day
WHERE coalesce(source.day, warehouse.day) IS NULL OR coalesce(source.value, 0) <> 0 OR coalesce(warehouse.value, 0) <> 0
ORDER BY ALL;

COMMENT ON TABLE meta_reconciliation IS 'What the source and this file hold, counted on both sides / 源系统与本文件的对账结果';
COMMENT ON COLUMN meta_reconciliation.table_name IS 'Table of this file / 本文件中的表';
COMMENT ON COLUMN meta_reconciliation.day IS 'Day; null for a whole table / 日期；空 = 全表';
COMMENT ON COLUMN meta_reconciliation.measure IS 'What was counted / 对账项目';
COMMENT ON COLUMN meta_reconciliation.source_value IS 'Value of the source / 源系统的值';
COMMENT ON COLUMN meta_reconciliation.warehouse_value IS 'Value of this file / 本文件的值';
COMMENT ON COLUMN meta_reconciliation.equal IS 'Whether both agree / 是否一致';
