-- Notices, counted again for the reconciliation.
INSERT INTO raw.warehouse_count
SELECT 'fct_notice', NULL, 'rows', count(*)::VARCHAR FROM fct_notice;
