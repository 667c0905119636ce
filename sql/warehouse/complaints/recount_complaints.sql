-- Complaints, their events and their clocks counted again by the day of receipt, for the reconciliation.
CREATE TABLE raw.recount_complaint AS
SELECT
  received_date_key AS date_key,
  count(*) AS complaints,
  sum(('0x' || left(md5(concat_ws('|', complaint_id, number, channel_code, coalesce(customer_code, ''), state, coalesce(verdict, '-'), reopen_count,
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
LEFT JOIN dim_customer USING (customer_key)
GROUP BY received_date_key;

CREATE TABLE raw.recount_event AS
SELECT received_date_key AS date_key, count(*) AS events
FROM fct_complaint_event
JOIN fct_complaint USING (complaint_key)
GROUP BY received_date_key;

CREATE TABLE raw.recount_clock AS
SELECT received_date_key AS date_key, count(*) AS clocks
FROM fct_complaint_clock
JOIN fct_complaint USING (complaint_key)
GROUP BY received_date_key;

INSERT INTO raw.warehouse_count
SELECT counted.table_name, strptime(date_key::VARCHAR, '%Y%m%d')::DATE, counted.measure, counted.value::VARCHAR
FROM raw.recount_complaint AS complaint
LEFT JOIN raw.recount_event AS event USING (date_key)
LEFT JOIN raw.recount_clock AS clock USING (date_key)
CROSS JOIN LATERAL (VALUES
  ('fct_complaint', 'complaints', complaint.complaints::HUGEINT),
  ('fct_complaint', 'digest', complaint.digest),
  ('fct_complaint_event', 'events', coalesce(event.events, 0)::HUGEINT),
  ('fct_complaint_clock', 'clocks', coalesce(clock.clocks, 0)::HUGEINT)
) AS counted (table_name, measure, value);

-- Categories. The member that every warehouse has (key 0) comes from no source.
INSERT INTO raw.warehouse_count
SELECT 'dim_category', NULL, 'rows', count(*)::VARCHAR FROM dim_category WHERE category_key > 0;
