-- grain: one row a correction of a round
-- keys: round_key, sequence
-- law: the value is not the one before
CREATE TABLE fct_round_correction AS
SELECT
  round.round_key,
  corrected.sequence,
  corrected.field,
  nullif(corrected.value_before, '') AS value_before,
  corrected.value,
  corrected.reason,
  corrected.corrected_day AS corrected_on
FROM raw.round_correction AS corrected
LEFT JOIN raw.stg_round AS round USING (round_id)
ORDER BY round.round_key, corrected.sequence;

COMMENT ON TABLE fct_round_correction IS 'Counts and dates of rounds that were corrected / 已更正的轮次份数和日期';
COMMENT ON COLUMN fct_round_correction.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_round_correction.sequence IS 'Number of the correction of the round, from 1 / 该轮次的第几次更正，从 1 起';
COMMENT ON COLUMN fct_round_correction.field IS 'forms_sent, forms_sent_on, or the event of a milestone / 更正的内容：forms_sent 发出份数，forms_sent_on 发出日期，或节点的事件代码';
COMMENT ON COLUMN fct_round_correction.value_before IS 'The value before, as text; null where there was none / 更正前的值（文字）；原来没有则为空';
COMMENT ON COLUMN fct_round_correction.value IS 'The value since, as text / 更正后的值（文字）';
COMMENT ON COLUMN fct_round_correction.reason IS 'Why / 更正原因';
COMMENT ON COLUMN fct_round_correction.corrected_on IS 'Day in the organisation''s zone / 更正日期（组织所在时区）';
