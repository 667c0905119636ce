-- grain: one row a table, day and measure that was counted on both sides
-- keys: table_name, day, measure
-- law: equal in every row of a published file
-- digest: what PostgreSQL computed over the forms against what Etl computed over the bytes that came
-- place_digest: what Etl computed over the rows that it wrote against what DuckDB computes over the rows that are there
CREATE TABLE meta_reconciliation AS
WITH
rated AS (
  SELECT
    date_key,
    count(*) AS ratings,
    sum(level)::BIGINT AS level_sum,
    sum(level::BIGINT * ((response_key * 2654435761 + item_key * 40503 + round_key * 97 + competitor_key * 31 + rating_kind * 7 + satisfied) % 4294967291))::HUGEINT AS place_digest
  FROM fct_rating
  GROUP BY date_key
),
returned AS (
  SELECT
    date_key,
    count(*) AS forms,
    sum(ratings::BIGINT * ((response_key * 2654435761 + round_key * 40503 + questionnaire_key * 97 + competitor_key * 31 + department_key * 13 + rating_kind * 7 + respondent_kind) % 4294967291))::HUGEINT AS place_digest
  FROM fct_response
  GROUP BY date_key
),
blank AS (
  SELECT
    date_key,
    count(*) AS forms,
    sum((response_key * 2654435761 + round_key * 40503 + questionnaire_key * 97 + competitor_key * 31 + rating_kind * 7 + respondent_kind) % 4294967291)::HUGEINT AS place_digest
  FROM fct_blank_form
  GROUP BY date_key
),
-- Every day on which a form was handed in, answered or blank.
form_day AS (
  SELECT date_key FROM returned
  UNION
  SELECT date_key FROM blank
),
complained AS (
  SELECT
    received_date_key AS date_key,
    count(*) AS complaints,
    sum(('0x' || left(md5(concat_ws('|', complaint_id, number, channel_code, state, coalesce(verdict, '-'), reopen_count,
      epoch_us(received_at),
      coalesce(epoch_us(confirmed_at), 0),
      coalesce(epoch_us(notified_at), 0),
      coalesce(epoch_us(assigned_at), 0),
      coalesce(epoch_us(answered_at), 0),
      coalesce(epoch_us(verdict_at), 0),
      coalesce(epoch_us(closed_at), 0),
      coalesce(epoch_us(reopened_at), 0))), 8))::BIGINT)::HUGEINT AS digest
  FROM fct_complaint
  LEFT JOIN dim_channel USING (channel_key)
  GROUP BY received_date_key
),
happened AS (
  SELECT received_date_key AS date_key, count(*) AS events
  FROM fct_complaint_event
  JOIN fct_complaint USING (complaint_key)
  GROUP BY received_date_key
),
timed AS (
  SELECT received_date_key AS date_key, count(*) AS clocks
  FROM fct_complaint_clock
  JOIN fct_complaint USING (complaint_key)
  GROUP BY received_date_key
),
by_day AS (
  SELECT 'fct_response' AS table_name, date_key, 'forms' AS measure, coalesce(forms, 0)::VARCHAR AS value FROM form_day LEFT JOIN returned USING (date_key)
  UNION ALL SELECT 'fct_response', date_key, 'place_digest', coalesce(place_digest, 0)::VARCHAR FROM form_day LEFT JOIN returned USING (date_key)
  UNION ALL SELECT 'fct_blank_form', date_key, 'forms', coalesce(forms, 0)::VARCHAR FROM form_day LEFT JOIN blank USING (date_key)
  UNION ALL SELECT 'fct_blank_form', date_key, 'place_digest', coalesce(place_digest, 0)::VARCHAR FROM form_day LEFT JOIN blank USING (date_key)
  UNION ALL SELECT 'fct_rating', date_key, 'ratings', coalesce(ratings, 0)::VARCHAR FROM form_day LEFT JOIN rated USING (date_key)
  UNION ALL SELECT 'fct_rating', date_key, 'level_sum', coalesce(level_sum, 0)::VARCHAR FROM form_day LEFT JOIN rated USING (date_key)
  UNION ALL SELECT 'fct_rating', date_key, 'place_digest', coalesce(place_digest, 0)::VARCHAR FROM form_day LEFT JOIN rated USING (date_key)
  UNION ALL SELECT 'fct_complaint', date_key, 'complaints', complaints::VARCHAR FROM complained
  UNION ALL SELECT 'fct_complaint', date_key, 'digest', digest::VARCHAR FROM complained
  UNION ALL SELECT 'fct_complaint_event', date_key, 'events', coalesce(events, 0)::VARCHAR FROM complained LEFT JOIN happened USING (date_key)
  UNION ALL SELECT 'fct_complaint_clock', date_key, 'clocks', coalesce(clocks, 0)::VARCHAR FROM complained LEFT JOIN timed USING (date_key)
),
small AS (
  SELECT 'dim_department' AS table_name, count(*) AS row_count FROM dim_department WHERE department_key > 0
  UNION ALL SELECT 'dim_item', count(*) FROM dim_item
  UNION ALL SELECT 'dim_competitor', count(*) FROM dim_competitor WHERE competitor_key > 0
  UNION ALL SELECT 'dim_offering', count(*) FROM dim_offering WHERE offering_key > 0
  UNION ALL SELECT 'dim_category', count(*) FROM dim_category WHERE category_key > 0
  UNION ALL SELECT 'dim_questionnaire', count(*) FROM dim_questionnaire
  UNION ALL SELECT 'dim_round', count(*) FROM dim_round
  UNION ALL SELECT 'dim_regime', count(*) FROM dim_regime
  UNION ALL SELECT 'ref_target', count(*) FROM ref_target
  UNION ALL SELECT 'fct_comment', count(*) FROM fct_comment
),
warehouse AS (
  SELECT table_name, strptime(date_key::VARCHAR, '%Y%m%d')::DATE AS day, measure, value FROM by_day
  UNION ALL SELECT table_name, NULL, 'rows', row_count::VARCHAR FROM small
  UNION ALL SELECT table_name, day, measure, value FROM raw.passed_count WHERE measure = 'digest'
),
source AS (
  SELECT table_name, day, measure, value FROM raw.source_count
  UNION ALL SELECT table_name, day, measure, value FROM raw.passed_count WHERE measure <> 'digest'
)
SELECT
  coalesce(source.table_name, warehouse.table_name) AS table_name,
  coalesce(source.day, warehouse.day) AS day,
  coalesce(source.measure, warehouse.measure) AS measure,
  source.value AS source_value,
  warehouse.value AS warehouse_value,
  source.value IS NOT DISTINCT FROM warehouse.value AS equal
FROM source
FULL JOIN warehouse
  ON warehouse.table_name = source.table_name AND warehouse.measure = source.measure AND warehouse.day IS NOT DISTINCT FROM source.day
ORDER BY ALL;

COMMENT ON TABLE meta_reconciliation IS 'What the source and this file hold, counted on both sides / 源系统与本文件的对账结果';
COMMENT ON COLUMN meta_reconciliation.table_name IS 'Table of this file / 本文件中的表';
COMMENT ON COLUMN meta_reconciliation.day IS 'Day; null for a whole table / 日期；空 = 全表';
COMMENT ON COLUMN meta_reconciliation.measure IS 'What was counted / 对账项目';
COMMENT ON COLUMN meta_reconciliation.source_value IS 'Value of the source / 源系统的值';
COMMENT ON COLUMN meta_reconciliation.warehouse_value IS 'Value of this file / 本文件的值';
COMMENT ON COLUMN meta_reconciliation.equal IS 'Whether both agree / 是否一致';
