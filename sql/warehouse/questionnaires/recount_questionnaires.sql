-- Questionnaire versions, counted again for the reconciliation.
INSERT INTO raw.warehouse_count
SELECT 'dim_questionnaire', NULL, 'rows', count(*)::VARCHAR FROM dim_questionnaire
UNION ALL SELECT 'dim_questionnaire', NULL, 'approved', count(approved_on)::VARCHAR FROM dim_questionnaire;
