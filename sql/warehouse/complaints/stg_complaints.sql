-- grain: one row a category, channel, clock, complaint
-- keys: the source id -> the key, dense from 1 in the order in which people read; both unique within their table
-- law: the same source rows give the same keys
CREATE TABLE raw.stg_category AS
SELECT row_number() OVER (ORDER BY code)::INTEGER AS category_key, * FROM raw.complaint_category;

-- A channel is the same channel in every version of a regime; its name is the newest one, or its code where no regime names it.
CREATE TABLE raw.stg_channel AS
WITH
listed AS (
  SELECT regime_key, entry->>'$.code' AS channel_code, entry->>'$.name.zh' AS name_zh, entry->>'$.name.en' AS name_en
  FROM raw.stg_rule
  WHERE part = 'complaints.channels'
),
seen AS (
  SELECT channel_code FROM listed
  UNION
  SELECT channel FROM raw.complaint WHERE channel <> ''
),
named AS (
  SELECT channel_code, arg_max(name_zh, regime_key) AS name_zh, arg_max(name_en, regime_key) AS name_en
  FROM listed
  GROUP BY channel_code
)
SELECT
  row_number() OVER (ORDER BY seen.channel_code)::INTEGER AS channel_key,
  seen.channel_code,
  coalesce(named.name_zh, seen.channel_code) AS name_zh,
  coalesce(named.name_en, seen.channel_code) AS name_en
FROM seen
LEFT JOIN named USING (channel_code);

CREATE TABLE raw.stg_clock AS
SELECT
  row_number() OVER (ORDER BY regime.regime_key, position)::INTEGER AS clock_key,
  regime.regime_key,
  regime.regime_version_id,
  entry->>'$.code' AS clock_code,
  entry->>'$.name.zh' AS name_zh,
  entry->>'$.name.en' AS name_en,
  array_to_string(entry->>'$.rules[*]', ', ') AS rules,
  entry->>'$.to_event' = 'answered' AS answers_customer
FROM raw.stg_rule
JOIN raw.stg_regime AS regime USING (regime_key)
WHERE part = 'complaints.clocks';

CREATE TABLE raw.stg_complaint AS
SELECT row_number() OVER (ORDER BY received_at, number) AS complaint_key, * FROM raw.complaint;
