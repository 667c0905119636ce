-- What the last run counted of the forms: all of the source's side, of the file's side the months that this increment has not touched. Tables that are read
-- whole are counted whole in every run.
INSERT INTO raw.carried_source_count
SELECT table_name, day, measure, source_value
FROM meta_reconciliation
WHERE table_name IN ('fct_response', 'fct_blank_form', 'fct_rating', 'fct_own_scale_rating') AND day IS NOT NULL;

INSERT INTO raw.carried_warehouse_count
SELECT table_name, day, measure, warehouse_value
FROM meta_reconciliation
WHERE table_name IN ('fct_response', 'fct_blank_form', 'fct_rating', 'fct_own_scale_rating') AND day NOT IN (SELECT day FROM raw.touched_day);
