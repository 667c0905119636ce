-- grain: one row a survey round; stg_turned: one level that a reversed item of a round counts as, with the level that was ticked
-- keys: the source id -> the key, dense from 1 in the order in which people read; both unique within their table
-- law: the same source rows give the same keys
CREATE TABLE raw.stg_round AS
SELECT row_number() OVER (ORDER BY round.period_start, round.code)::INTEGER AS round_key, round.*, questionnaire.questionnaire_key, questionnaire.regime_version_id
FROM raw.round AS round
LEFT JOIN raw.stg_questionnaire AS questionnaire USING (questionnaire_version_id);

CREATE TABLE raw.stg_turned AS
SELECT round.round_key, level.item_key, level.level, level.opposite
FROM raw.stg_round AS round
JOIN raw.stg_item_level AS level USING (questionnaire_key)
WHERE level.reversed;
