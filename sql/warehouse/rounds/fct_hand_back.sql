-- grain: one row a handing back of collected forms
-- keys: hand_back_id
-- law: forms are above 0
CREATE TABLE fct_hand_back AS
SELECT
  round.round_key,
  given.hand_back_id,
  (year(given.handed_back_day) * 10000 + month(given.handed_back_day) * 100 + day(given.handed_back_day))::INTEGER AS handed_back_date_key,
  given.forms
FROM raw.form_hand_back AS given
LEFT JOIN raw.stg_round AS round USING (round_id)
ORDER BY round_key, handed_back_date_key, hand_back_id;

COMMENT ON TABLE fct_hand_back IS 'Collected forms that were sorted and handed back / 整理后交回的问卷';
COMMENT ON COLUMN fct_hand_back.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_hand_back.hand_back_id IS 'Id in the source system / 源系统中的编号';
COMMENT ON COLUMN fct_hand_back.handed_back_date_key IS 'Day in the organisation''s zone / 交回日期（组织所在时区）';
COMMENT ON COLUMN fct_hand_back.forms IS 'Forms handed back / 交回份数';
