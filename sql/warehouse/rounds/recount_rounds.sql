-- Survey rounds and approved targets, counted again for the reconciliation.
INSERT INTO raw.warehouse_count
SELECT 'dim_round', NULL, 'rows', count(*)::VARCHAR FROM dim_round
UNION ALL SELECT 'ref_target', NULL, 'rows', count(*)::VARCHAR FROM ref_target;
