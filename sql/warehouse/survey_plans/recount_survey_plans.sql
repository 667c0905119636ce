-- Survey plans and the rounds that they opened, counted again for the reconciliation.
INSERT INTO raw.warehouse_count
SELECT 'dim_survey_plan', NULL, 'rows', count(*)::VARCHAR FROM dim_survey_plan
UNION ALL SELECT 'dim_round', NULL, 'planned', count(survey_plan_key)::VARCHAR FROM dim_round;
