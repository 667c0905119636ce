-- The rows that marts and recounts are about: those that an increment has taken out.
CREATE OR REPLACE VIEW raw.counted_response AS SELECT * FROM raw.removed_response;
CREATE OR REPLACE VIEW raw.counted_blank_form AS SELECT * FROM raw.removed_blank_form;
CREATE OR REPLACE VIEW raw.counted_rating AS SELECT * FROM raw.removed_rating;
CREATE OR REPLACE VIEW raw.counted_own_scale_rating AS SELECT * FROM raw.removed_own_scale_rating;
