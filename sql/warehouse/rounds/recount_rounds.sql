-- Survey rounds, forms handed out and back, counted again for the reconciliation.
INSERT INTO raw.warehouse_count
SELECT 'dim_round', NULL, 'rows', count(*)::VARCHAR FROM dim_round
UNION ALL SELECT 'fct_distribution', NULL, 'rows', count(*)::VARCHAR FROM fct_distribution
UNION ALL SELECT 'fct_distribution', NULL, 'forms', coalesce(sum(forms), 0)::VARCHAR FROM fct_distribution
UNION ALL SELECT 'fct_distribution', NULL, 'named_forms', coalesce(sum(named_forms), 0)::VARCHAR FROM fct_distribution
UNION ALL SELECT 'fct_distribution', NULL, 'confirmed_forms', coalesce(sum(confirmed_forms), 0)::VARCHAR FROM fct_distribution
UNION ALL SELECT 'fct_hand_back', NULL, 'forms', coalesce(sum(forms), 0)::VARCHAR FROM fct_hand_back
UNION ALL SELECT 'fct_round_correction', NULL, 'rows', count(*)::VARCHAR FROM fct_round_correction
UNION ALL SELECT 'fct_round_discipline', NULL, 'fraudulent_forms', coalesce(sum(fraudulent_forms), 0)::VARCHAR FROM fct_round_discipline
UNION ALL SELECT 'fct_back_check', NULL, 'rows', count(*)::VARCHAR FROM fct_back_check
UNION ALL SELECT 'fct_form_check', NULL, 'rows', count(*)::VARCHAR FROM fct_form_check
UNION ALL SELECT 'fct_sample', NULL, 'rows', count(*)::VARCHAR FROM fct_sample
UNION ALL SELECT 'fct_sample_area', NULL, 'members', coalesce(sum(members), 0)::VARCHAR FROM fct_sample_area
UNION ALL SELECT 'fct_sample_area', NULL, 'taken', coalesce(sum(forced_members + drawn_members), 0)::VARCHAR FROM fct_sample_area;
