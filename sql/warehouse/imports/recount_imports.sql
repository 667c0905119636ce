-- Imports and what they refused, counted again for the reconciliation.
INSERT INTO raw.warehouse_count
SELECT 'fct_import', NULL, 'rows', count(*)::VARCHAR FROM fct_import
UNION ALL SELECT 'fct_import_refusal', NULL, 'rows', count(*)::VARCHAR FROM fct_import_refusal;
