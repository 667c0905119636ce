-- Indicators' values and targets, counted again for the reconciliation.
INSERT INTO raw.warehouse_count
SELECT 'fct_indicator', NULL, 'rows', count(*)::VARCHAR FROM fct_indicator
UNION ALL SELECT 'ref_indicator_target', NULL, 'rows', count(*)::VARCHAR FROM ref_indicator_target;
