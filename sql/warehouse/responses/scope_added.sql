-- The rows that marts are about: those that an increment has brought.
CREATE OR REPLACE VIEW raw.counted_response AS SELECT * FROM fct_response WHERE response_key IN (SELECT response_key FROM raw.changed_form);
CREATE OR REPLACE VIEW raw.counted_blank_form AS SELECT * FROM fct_blank_form WHERE response_key IN (SELECT response_key FROM raw.changed_form);
CREATE OR REPLACE VIEW raw.counted_rating AS SELECT * FROM fct_rating WHERE response_key IN (SELECT response_key FROM raw.changed_form);
CREATE OR REPLACE VIEW raw.counted_own_scale_rating AS SELECT * FROM fct_own_scale_rating WHERE response_key IN (SELECT response_key FROM raw.changed_form);
