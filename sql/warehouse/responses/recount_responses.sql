-- Forms and answers of the counted rows (scope_*.sql), by day, for the reconciliation. One fact a statement: what holds a sum for every day of every fact at once
-- does not fit into the memory that a run may take.
-- Where a rating and a form stand, as Load sums it up while it writes them; a blank form is in no department.
CREATE OR REPLACE MACRO raw.rating_place(response_key, item_key, round_key, competitor_key, rating_kind, satisfied) AS
  (response_key * 2654435761 + item_key * 40503 + round_key * 97 + competitor_key * 31 + rating_kind * 7 + satisfied) % 4294967291;

CREATE OR REPLACE MACRO raw.form_place(response_key, round_key, questionnaire_key, competitor_key, department_key, rating_kind, respondent_kind) AS
  (response_key * 2654435761 + round_key * 40503 + questionnaire_key * 97 + competitor_key * 31 + department_key * 13 + rating_kind * 7 + respondent_kind) % 4294967291;

CREATE OR REPLACE TABLE raw.recount_rating AS
SELECT
  date_key,
  count(*) AS ratings,
  sum(level::BIGINT * raw.rating_place(response_key, item_key, round_key, competitor_key, rating_kind, satisfied))::HUGEINT AS place_digest
FROM raw.counted_rating
GROUP BY date_key;

CREATE OR REPLACE TABLE raw.recount_apart AS
SELECT
  date_key,
  count(*) AS ratings,
  sum(level::BIGINT * raw.rating_place(response_key, item_key, round_key, competitor_key, rating_kind, satisfied))::HUGEINT AS place_digest
FROM raw.counted_own_scale_rating
GROUP BY date_key;

CREATE OR REPLACE TABLE raw.recount_returned AS
SELECT
  date_key,
  count(*) AS forms,
  sum(source_digest)::HUGEINT AS digest,
  sum(ratings::BIGINT * raw.form_place(response_key, round_key, questionnaire_key, competitor_key, department_key, rating_kind, respondent_kind))::HUGEINT AS place_digest
FROM raw.counted_response
GROUP BY date_key;

CREATE OR REPLACE TABLE raw.recount_blank AS
SELECT
  date_key,
  count(*) AS forms,
  sum(source_digest)::HUGEINT AS digest,
  sum(raw.form_place(response_key, round_key, questionnaire_key, competitor_key, 0, rating_kind, respondent_kind))::HUGEINT AS place_digest
FROM raw.counted_blank_form
GROUP BY date_key;

-- Every day on which a form was handed in, answered or blank.
CREATE OR REPLACE TABLE raw.recount_day AS
SELECT date_key, strptime(date_key::VARCHAR, '%Y%m%d')::DATE AS day
FROM (SELECT date_key FROM raw.recount_returned UNION SELECT date_key FROM raw.recount_blank);

INSERT INTO raw.warehouse_count
SELECT counted.table_name, day, counted.measure, counted.value::VARCHAR
FROM raw.recount_day
LEFT JOIN raw.recount_returned AS returned USING (date_key)
LEFT JOIN raw.recount_blank AS blank USING (date_key)
CROSS JOIN LATERAL (VALUES
  ('fct_response', 'forms', coalesce(returned.forms, 0)::HUGEINT),
  ('fct_response', 'place_digest', coalesce(returned.place_digest, 0)),
  ('fct_response', 'digest', coalesce(returned.digest, 0) + coalesce(blank.digest, 0)),
  ('fct_blank_form', 'forms', coalesce(blank.forms, 0)::HUGEINT),
  ('fct_blank_form', 'place_digest', coalesce(blank.place_digest, 0))
) AS counted (table_name, measure, value);

INSERT INTO raw.warehouse_count
SELECT counted.table_name, day, counted.measure, counted.value::VARCHAR
FROM raw.recount_day
LEFT JOIN raw.recount_rating AS rated USING (date_key)
LEFT JOIN raw.recount_apart AS apart USING (date_key)
CROSS JOIN LATERAL (VALUES
  ('fct_rating', 'ratings', (coalesce(rated.ratings, 0) + coalesce(apart.ratings, 0))::HUGEINT),
  ('fct_rating', 'place_digest', coalesce(rated.place_digest, 0))
) AS counted (table_name, measure, value);

INSERT INTO raw.warehouse_count
SELECT 'fct_own_scale_rating', strptime(date_key::VARCHAR, '%Y%m%d')::DATE, 'place_digest', place_digest::VARCHAR
FROM raw.recount_apart;
