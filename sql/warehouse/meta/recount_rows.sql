-- Tables that have no day, counted again as a whole, for the reconciliation; members that every warehouse has (key 0) come from no source.
INSERT INTO raw.warehouse_count
SELECT table_name, NULL, 'rows', row_count::VARCHAR
FROM (
  SELECT 'dim_department' AS table_name, count(*) AS row_count FROM dim_department WHERE department_key > 0
  UNION ALL SELECT 'dim_item', count(*) FROM dim_item
  UNION ALL SELECT 'dim_competitor', count(*) FROM dim_competitor WHERE competitor_key > 0
  UNION ALL SELECT 'dim_offering', count(*) FROM dim_offering WHERE offering_key > 0
  UNION ALL SELECT 'dim_category', count(*) FROM dim_category WHERE category_key > 0
  UNION ALL SELECT 'dim_questionnaire', count(*) FROM dim_questionnaire
  UNION ALL SELECT 'dim_round', count(*) FROM dim_round
  UNION ALL SELECT 'dim_regime', count(*) FROM dim_regime
  UNION ALL SELECT 'ref_target', count(*) FROM ref_target
  UNION ALL SELECT 'fct_comment', count(*) FROM fct_comment
  UNION ALL SELECT 'fct_import', count(*) FROM fct_import
  UNION ALL SELECT 'fct_import_refusal', count(*) FROM fct_import_refusal
);
