-- Targets and their breakdown, counted again for the reconciliation.
INSERT INTO raw.warehouse_count
SELECT 'ref_target', NULL, 'rows', count(*)::VARCHAR FROM ref_target
UNION ALL SELECT 'ref_department_target', NULL, 'rows', count(*)::VARCHAR FROM ref_department_target;
