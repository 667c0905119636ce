-- Comments, counted again for the reconciliation.
INSERT INTO raw.warehouse_count
SELECT 'fct_comment', NULL, 'rows', count(*)::VARCHAR FROM fct_comment;
