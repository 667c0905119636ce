-- grain: one row a month of receipt, time limit, category, department and offering that occurs
-- keys: all columns before in_time
-- law: the six counts add up to the rows of fct_complaint_clock
CREATE TABLE mart_complaint_clock_by_month AS
SELECT
  dim_date.month, clock.clock_key, complaint.category_key, complaint.department_key, complaint.offering_key,
  count(*) FILTER (WHERE clock.outcome = 'in-time') AS in_time,
  count(*) FILTER (WHERE clock.outcome = 'in-time-reopened') AS in_time_reopened,
  count(*) FILTER (WHERE clock.outcome = 'late') AS late,
  count(*) FILTER (WHERE clock.outcome = 'open') AS open,
  count(*) FILTER (WHERE clock.outcome = 'not-started') AS not_started,
  count(*) FILTER (WHERE clock.outcome = 'unknown') AS unknown,
  count(*) FILTER (WHERE NOT clock.calendar_known) AS calendar_unknown
FROM fct_complaint_clock AS clock
JOIN fct_complaint AS complaint USING (complaint_key)
JOIN dim_date ON dim_date.date_key = complaint.received_date_key
GROUP BY ALL
ORDER BY ALL;

COMMENT ON TABLE mart_complaint_clock_by_month IS 'Outcomes of time limits by month of receipt / 按受理月份汇总的时限结果';
COMMENT ON COLUMN mart_complaint_clock_by_month.month IS 'Month of receipt, e.g. 2010-07 / 受理月份，如 2010-07';
COMMENT ON COLUMN mart_complaint_clock_by_month.clock_key IS 'Time limit / 时限';
COMMENT ON COLUMN mart_complaint_clock_by_month.category_key IS 'Category; 0 = not stated / 类别；0 = 未说明';
COMMENT ON COLUMN mart_complaint_clock_by_month.department_key IS 'Department in charge now; 0 = not stated / 现在负责的部门；0 = 未说明';
COMMENT ON COLUMN mart_complaint_clock_by_month.offering_key IS 'Product or service; 0 = not stated / 产品或服务；0 = 未说明';
COMMENT ON COLUMN mart_complaint_clock_by_month.in_time IS 'Met in time / 按时';
COMMENT ON COLUMN mart_complaint_clock_by_month.in_time_reopened IS 'Met in time by a closure that did not hold: reopened since / 按时结案但后又重新打开';
COMMENT ON COLUMN mart_complaint_clock_by_month.late IS 'Late: met after the limit, or past it and not met / 逾期：期限过后才完成，或已过期限仍未完成';
COMMENT ON COLUMN mart_complaint_clock_by_month.open IS 'Running, not yet due / 进行中、未到期';
COMMENT ON COLUMN mart_complaint_clock_by_month.not_started IS 'Not started / 未起算';
COMMENT ON COLUMN mart_complaint_clock_by_month.unknown IS 'Met, but whether in time is not known / 已完成但是否按时不详';
COMMENT ON COLUMN mart_complaint_clock_by_month.calendar_unknown IS 'Of all six, those whose limit touches a year without published holidays / 上述六项中时限涉及尚未公布节假日的年份的件数';
