-- Rows by what they stand for, in a published file or in the one under construction.
SELECT 'fct_response' AS table_name, (SELECT count(*) FROM fct_response) + (SELECT count(*) FROM fct_blank_form) AS rows
UNION ALL
SELECT 'fct_rating', (SELECT count(*) FROM fct_rating) + (SELECT count(*) FROM fct_own_scale_rating)
UNION ALL
SELECT 'fct_comment', count(*) FROM fct_comment
UNION ALL
SELECT 'fct_complaint', count(*) FROM fct_complaint
