-- Source and warehouse hold the same, per day and table.
SELECT table_name, day, measure, source_value, warehouse_value
FROM meta_reconciliation
WHERE NOT equal
