-- The rows that recounts and checks are about: all of the months from which an increment has taken rows, or to which it has brought any.
CREATE OR REPLACE VIEW raw.counted_response AS SELECT * FROM fct_response WHERE date_key IN (SELECT date_key FROM raw.touched_day);
CREATE OR REPLACE VIEW raw.counted_blank_form AS SELECT * FROM fct_blank_form WHERE date_key IN (SELECT date_key FROM raw.touched_day);
CREATE OR REPLACE VIEW raw.counted_rating AS SELECT * FROM fct_rating WHERE date_key IN (SELECT date_key FROM raw.touched_day);
CREATE OR REPLACE VIEW raw.counted_own_scale_rating AS SELECT * FROM fct_own_scale_rating WHERE date_key IN (SELECT date_key FROM raw.touched_day);
CREATE OR REPLACE VIEW raw.counted_month AS SELECT DISTINCT strftime(day, '%Y-%m') AS month FROM raw.touched_day;
