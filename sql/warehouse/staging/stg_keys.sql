-- Surrogate keys of the dimensions, dense from 1 in the order in which people read them.
-- grain: one row a department, item, competitor, offering, category, regime version, questionnaire version, round, channel, clock
-- keys: the source id -> the key; both unique within their table
-- law: the same source rows give the same keys

CREATE TABLE raw.stg_regime AS
SELECT row_number() OVER (ORDER BY regime_code, version)::INTEGER AS regime_key, * FROM raw.regime;

CREATE TABLE raw.stg_department AS
SELECT row_number() OVER (ORDER BY position, code)::INTEGER AS department_key, * FROM raw.department;

CREATE TABLE raw.stg_item AS
SELECT row_number() OVER (ORDER BY item.position, item.code)::INTEGER AS item_key, item.*, department.department_key
FROM raw.item AS item
LEFT JOIN raw.stg_department AS department USING (department_id);

CREATE TABLE raw.stg_competitor AS
SELECT row_number() OVER (ORDER BY code)::INTEGER AS competitor_key, * FROM raw.competitor;

CREATE TABLE raw.stg_offering AS
SELECT row_number() OVER (ORDER BY code)::INTEGER AS offering_key, * FROM raw.offering;

CREATE TABLE raw.stg_category AS
SELECT row_number() OVER (ORDER BY code)::INTEGER AS category_key, * FROM raw.complaint_category;

CREATE TABLE raw.stg_questionnaire AS
SELECT row_number() OVER (ORDER BY version.code, version.version)::INTEGER AS questionnaire_key, version.*, regime.regime_key
FROM raw.questionnaire_version AS version
LEFT JOIN raw.stg_regime AS regime USING (regime_version_id);

CREATE TABLE raw.stg_questionnaire_item AS
SELECT questionnaire.questionnaire_key, listed.questionnaire_version_id, listed.position, item.item_key, item.department_key
FROM raw.questionnaire_item AS listed
JOIN raw.stg_questionnaire AS questionnaire USING (questionnaire_version_id)
LEFT JOIN raw.stg_item AS item USING (item_id);

CREATE TABLE raw.stg_level AS
SELECT questionnaire.questionnaire_key, questionnaire.questionnaire_version_id, level.* EXCLUDE (regime_version_id)
FROM raw.stg_questionnaire AS questionnaire
JOIN raw.level AS level USING (regime_version_id, scale_code);

CREATE TABLE raw.stg_round AS
SELECT row_number() OVER (ORDER BY round.period_start, round.code)::INTEGER AS round_key, round.*, questionnaire.questionnaire_key
FROM raw.round AS round
LEFT JOIN raw.stg_questionnaire AS questionnaire USING (questionnaire_version_id);

-- A channel is the same channel in every version of a regime; its name is the newest one, or its code where no regime names it.
CREATE TABLE raw.stg_channel AS
WITH
seen AS (
  SELECT channel_code FROM raw.channel
  UNION
  SELECT channel FROM raw.complaint WHERE channel <> ''
),
named AS (
  SELECT channel_code, arg_max(channel.name_zh, regime_key) AS name_zh, arg_max(channel.name_en, regime_key) AS name_en
  FROM raw.channel AS channel
  JOIN raw.stg_regime USING (regime_version_id)
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
SELECT row_number() OVER (ORDER BY regime.regime_key, clock.position)::INTEGER AS clock_key, regime.regime_key, clock.*
FROM raw.clock AS clock
JOIN raw.stg_regime AS regime USING (regime_version_id);

CREATE TABLE raw.stg_complaint AS
SELECT row_number() OVER (ORDER BY received_at, number) AS complaint_key, * FROM raw.complaint;
