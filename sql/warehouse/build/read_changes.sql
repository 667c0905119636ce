-- Forms that have changed beside those that are there.
SELECT (SELECT count(*) FROM raw.changed_form) AS changed, (SELECT count(*) FROM fct_response) + (SELECT count(*) FROM fct_blank_form) AS present
