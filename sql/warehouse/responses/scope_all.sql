-- The rows that marts, recounts and checks are about: all of them.
CREATE OR REPLACE VIEW raw.counted_response AS SELECT * FROM fct_response;
CREATE OR REPLACE VIEW raw.counted_blank_form AS SELECT * FROM fct_blank_form;
CREATE OR REPLACE VIEW raw.counted_rating AS SELECT * FROM fct_rating;
CREATE OR REPLACE VIEW raw.counted_own_scale_rating AS SELECT * FROM fct_own_scale_rating;
CREATE OR REPLACE VIEW raw.counted_month AS SELECT DISTINCT strftime(date, '%Y-%m') AS month FROM raw.calendar_day;
