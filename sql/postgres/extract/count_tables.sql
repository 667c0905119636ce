-- PostgreSQL's own row counts of the small tables, under the name of the warehouse table that must hold as many.
SELECT 'dim_department' AS table_name, count(*) AS row_count FROM csat.department
UNION ALL SELECT 'dim_item', count(*) FROM csat.item
UNION ALL SELECT 'dim_competitor', count(*) FROM csat.competitor
UNION ALL SELECT 'dim_offering', count(*) FROM csat.offering
UNION ALL SELECT 'dim_category', count(*) FROM csat.complaint_category
UNION ALL SELECT 'dim_questionnaire', count(*) FROM csat.questionnaire_version
UNION ALL SELECT 'dim_round', count(*) FROM csat.round
UNION ALL SELECT 'dim_regime', count(*) FROM csat.regime_version
UNION ALL SELECT 'ref_target', count(*) FROM csat.target
UNION ALL SELECT 'fct_comment', count(*) FROM csat.response_comment
UNION ALL SELECT 'fct_import', count(*) FROM csat.import_run
UNION ALL SELECT 'fct_import_refusal', count(*) FROM csat.import_refusal
