-- grain: one row a complaint and time limit
-- keys: complaint_key, clock_key
-- law: outcome is Domain's judgement as of meta_run.data_as_of
CREATE TABLE fct_complaint_clock AS
SELECT
  complaint.complaint_key, coalesce(limits.clock_key, -1) AS clock_key, clock.started_at, clock.due_at, clock.due_moved_from, clock.met_at, clock.outcome,
  clock.calendar_known,
  strftime(clock.started_day, '%Y%m%d')::INTEGER AS started_date_key,
  strftime(clock.due_day, '%Y%m%d')::INTEGER AS due_date_key,
  strftime(clock.met_day, '%Y%m%d')::INTEGER AS met_date_key
FROM raw.complaint_clock AS clock
LEFT JOIN raw.stg_complaint AS complaint USING (complaint_id)
LEFT JOIN raw.stg_clock AS limits ON limits.regime_version_id = complaint.regime_version_id AND limits.clock_code = clock.clock_code
ORDER BY complaint.complaint_key, clock_key;

COMMENT ON TABLE fct_complaint_clock IS 'How each time limit stands for each complaint / 各投诉的时限执行情况';
COMMENT ON COLUMN fct_complaint_clock.complaint_key IS 'The complaint / 所属投诉';
COMMENT ON COLUMN fct_complaint_clock.clock_key IS 'The time limit / 时限';
COMMENT ON COLUMN fct_complaint_clock.started_at IS 'Start; null where it has not started or the time is not known / 起算时间；未起算或不详则为空';
COMMENT ON COLUMN fct_complaint_clock.due_at IS 'Last moment in time; a deadline of the customer''s own where the regime lets it prevail; null like started_at / 截止时间；制度以客户期限为准的，为客户期限；未起算或不详则为空';
COMMENT ON COLUMN fct_complaint_clock.due_moved_from IS 'Last moment as set at the start, where a change of the calendar moved it while it was running; else null / 起算时设定的截止时间（进行中因日历变更而移动的）；否则为空';
COMMENT ON COLUMN fct_complaint_clock.met_at IS 'When it was met; null where it was not or the time is not known / 完成时间；未完成或不详则为空';
COMMENT ON COLUMN fct_complaint_clock.outcome IS 'not-started, open, in-time, in-time-reopened (by a closure that did not hold), late (met after the limit, or past it and not met) or unknown, as of the extraction; a reported outcome wins / 结果：not-started 未起算，open 进行中，in-time 按时，in-time-reopened 按时结案但后又重开，late 逾期（期限过后才完成，或已过期限仍未完成），unknown 不详（截至数据时点；以来源报告的结果为准）';
COMMENT ON COLUMN fct_complaint_clock.calendar_known IS 'False where the limit touches a year whose holidays were not published: weekends alone were counted / 时限涉及尚未公布节假日的年份（仅按周末计算）时为 false';
COMMENT ON COLUMN fct_complaint_clock.started_date_key IS 'Day of started_at in the organisation''s zone; null like it / started_at 的日期（组织所在时区）；started_at 为空则为空';
COMMENT ON COLUMN fct_complaint_clock.due_date_key IS 'Day of due_at in the organisation''s zone; null like it / due_at 的日期（组织所在时区）；due_at 为空则为空';
COMMENT ON COLUMN fct_complaint_clock.met_date_key IS 'Day of met_at in the organisation''s zone; null like it / met_at 的日期（组织所在时区）；met_at 为空则为空';
