-- The small tables of an organisation, counted again for the reconciliation. The member that every warehouse has (key 0) comes from no source.
INSERT INTO raw.warehouse_count
SELECT 'dim_department', NULL, 'rows', count(*)::VARCHAR FROM dim_department WHERE department_key > 0
UNION ALL SELECT 'dim_item', NULL, 'rows', count(*)::VARCHAR FROM dim_item
UNION ALL SELECT 'dim_competitor', NULL, 'rows', count(*)::VARCHAR FROM dim_competitor WHERE competitor_key > 0
UNION ALL SELECT 'dim_offering', NULL, 'rows', count(*)::VARCHAR FROM dim_offering WHERE offering_key > 0;
