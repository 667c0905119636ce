-- grain: one row a month of receipt, category, department, department then, offering and channel that occurs
-- keys: all columns before complaints
-- law: complaints add up to the rows of fct_complaint
CREATE TABLE mart_complaint_by_month AS
SELECT
  dim_date.month, category_key, department_key, department_then_key, offering_key, channel_key,
  count(*) AS complaints,
  count(*) FILTER (WHERE answered) AS answered,
  count(*) FILTER (WHERE state = 'closed') AS closed,
  sum(disputed)::BIGINT AS disputed,
  count(*) FILTER (WHERE reopen_count > 0) AS reopened,
  count(*) FILTER (WHERE reopen_count > 0 AND disputed = 0) AS reopened_undisputed,
  sum(reopen_count)::BIGINT AS reopenings
FROM fct_complaint
JOIN dim_date ON dim_date.date_key = fct_complaint.received_date_key
GROUP BY ALL
ORDER BY ALL;

COMMENT ON TABLE mart_complaint_by_month IS 'Counts of complaints by month of receipt / 按受理月份汇总的投诉';
COMMENT ON COLUMN mart_complaint_by_month.month IS 'Month of receipt, e.g. 2010-07 / 受理月份，如 2010-07';
COMMENT ON COLUMN mart_complaint_by_month.category_key IS 'Category; 0 = not stated / 类别；0 = 未说明';
COMMENT ON COLUMN mart_complaint_by_month.department_key IS 'As it is: department in charge now, or last; 0 = not stated / 现状：现在（或最后）负责的部门；0 = 未说明';
COMMENT ON COLUMN mart_complaint_by_month.department_then_key IS 'As it was: department in charge at the first answer, as in fct_complaint; 0 = not stated / 当时：首次答复时负责的部门，同 fct_complaint；0 = 未说明';
COMMENT ON COLUMN mart_complaint_by_month.offering_key IS 'Product or service; 0 = not stated / 产品或服务；0 = 未说明';
COMMENT ON COLUMN mart_complaint_by_month.channel_key IS 'Channel; 0 = not stated / 渠道；0 = 未说明';
COMMENT ON COLUMN mart_complaint_by_month.complaints IS 'Number of complaints / 投诉件数';
COMMENT ON COLUMN mart_complaint_by_month.answered IS 'Of them ever answered / 其中曾答复的';
COMMENT ON COLUMN mart_complaint_by_month.closed IS 'Of them closed now / 其中已结案的';
COMMENT ON COLUMN mart_complaint_by_month.disputed IS 'Of them ever disputed by the customer / 其中客户曾不满意的';
COMMENT ON COLUMN mart_complaint_by_month.reopened IS 'Of them reopened at least once / 其中曾重开的';
COMMENT ON COLUMN mart_complaint_by_month.reopened_undisputed IS 'Of them reopened although the customer never disputed an answer / 其中客户并未提出异议而重开的';
COMMENT ON COLUMN mart_complaint_by_month.reopenings IS 'Number of reopenings / 重开总次数';
