-- Counts of bases, counted again for the reconciliation.
INSERT INTO raw.warehouse_count
SELECT 'fct_base', NULL, 'rows', count(*)::VARCHAR FROM fct_base
UNION ALL SELECT 'fct_base', NULL, 'base_count', coalesce(sum(base_count), 0)::VARCHAR FROM fct_base;
