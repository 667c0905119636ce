-- Takes the forms that have changed out of the facts, before they come anew. What is taken out is kept for the sums that it has to leave.
CREATE TABLE raw.removed_response AS SELECT * FROM fct_response WHERE response_key IN (SELECT response_key FROM raw.changed_form);
CREATE TABLE raw.removed_blank_form AS SELECT * FROM fct_blank_form WHERE response_key IN (SELECT response_key FROM raw.changed_form);

CREATE TABLE raw.removed_rating AS SELECT * FROM fct_rating WHERE response_key IN (SELECT response_key FROM raw.removed_response);
CREATE TABLE raw.removed_own_scale_rating AS SELECT * FROM fct_own_scale_rating WHERE response_key IN (SELECT response_key FROM raw.removed_response);

DELETE FROM fct_rating WHERE response_key IN (SELECT response_key FROM raw.removed_response);
DELETE FROM fct_own_scale_rating WHERE response_key IN (SELECT response_key FROM raw.removed_response);
DELETE FROM fct_comment
WHERE response_key IN (SELECT response_key FROM raw.removed_response UNION ALL SELECT response_key FROM raw.removed_blank_form);
DELETE FROM fct_response WHERE response_key IN (SELECT response_key FROM raw.removed_response);
DELETE FROM fct_blank_form WHERE response_key IN (SELECT response_key FROM raw.removed_blank_form);
