-- grain: one row a round and time limit of its regime
-- keys: round_key, deadline_code
-- law: outcome is Domain's judgement as of meta_run.data_as_of
CREATE TABLE fct_round_deadline AS
SELECT
  round.round_key,
  judged.place,
  judged.deadline_code,
  judged.started_day AS started_on,
  judged.due_day AS due_on,
  judged.reached_day AS reached_on,
  judged.outcome,
  judged.calendar_known
FROM raw.round_deadline AS judged
LEFT JOIN raw.stg_round AS round USING (round_id)
ORDER BY round.round_key, judged.place;

COMMENT ON TABLE fct_round_deadline IS 'How each round stands to the time limits of its processing / 各轮次处理时限的执行情况';
COMMENT ON COLUMN fct_round_deadline.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_round_deadline.place IS 'Place of the limit in the regime, from 0 / 时限在制度中的次序，从 0 起';
COMMENT ON COLUMN fct_round_deadline.deadline_code IS 'Code of the limit in the regime / 制度中的时限代码';
COMMENT ON COLUMN fct_round_deadline.started_on IS 'Day on which it began to run, in the organisation''s zone; null where it has not / 起算日期（组织所在时区）；未起算则为空';
COMMENT ON COLUMN fct_round_deadline.due_on IS 'Last day in time; null where it has not begun / 截止日期；未起算则为空';
COMMENT ON COLUMN fct_round_deadline.reached_on IS 'Day on which what meets it happened; null where it did not / 达到日期；未达到则为空';
COMMENT ON COLUMN fct_round_deadline.outcome IS 'not-started, open, in-time, too-early, late (met after the limit), missing (past it and not met), recorded or not-recorded (demanded without a time), as of the extraction / 结果：not-started 未起算，open 进行中，in-time 按时，too-early 过早，late 逾期完成，missing 已过期限仍未完成，recorded、not-recorded 制度要求而未定时限的事项已记录、未记录（截至数据时点）';
COMMENT ON COLUMN fct_round_deadline.calendar_known IS 'False where the limit touches a year whose holidays were not published: weekends alone were counted / 时限涉及尚未公布节假日的年份（仅按周末计算）时为 false';
