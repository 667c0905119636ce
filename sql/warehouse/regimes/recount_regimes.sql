-- Adopted regime versions, counted again for the reconciliation.
INSERT INTO raw.warehouse_count
SELECT 'dim_regime', NULL, 'rows', count(*)::VARCHAR FROM dim_regime;
