-- grain: one row a complaint, with every milestone (accumulating snapshot)
-- keys: complaint_key, in the order of receipt
-- law: answered where a milestone or an event of untimed history says so; received_date_key resolves in dim_date
CREATE TABLE fct_complaint AS
WITH
happened AS (
  SELECT complaint_id, bool_or(kind = 'answered') AS answered, bool_or(kind = 'customer-dissatisfied') AS disputed,
    min(occurred_at) FILTER (kind = 'answered') AS answered_first_at,
    max(occurred_at) FILTER (kind = 'answered') AS answered_last_at,
    min(occurred_day) FILTER (kind = 'answered') AS answered_first_day,
    max(occurred_day) FILTER (kind = 'answered') AS answered_last_day,
    (arg_max({'said': time_acceptable}, sequence) FILTER (kind IN ('customer-satisfied', 'customer-dissatisfied'))).said AS time_acceptable
  FROM raw.complaint_event
  GROUP BY complaint_id
),
-- The last department that an event up to the first answer charged.
answering AS (
  SELECT event.complaint_id, arg_max(event.department_code, event.sequence) FILTER (event.sequence <= answer.sequence) AS department_code
  FROM raw.complaint_event AS event
  JOIN (SELECT complaint_id, min(sequence) AS sequence FROM raw.complaint_event WHERE kind = 'answered' GROUP BY complaint_id) AS answer USING (complaint_id)
  WHERE event.department_code IS NOT NULL
  GROUP BY event.complaint_id
)
SELECT
  complaint.complaint_key,
  complaint.complaint_id,
  complaint.number,
  coalesce(regime.regime_key, -1) AS regime_key,
  CASE WHEN complaint.channel = '' THEN 0 ELSE coalesce(channel.channel_key, -1) END AS channel_key,
  CASE WHEN complaint.complaint_category_id IS NULL THEN 0 ELSE coalesce(category.category_key, -1) END AS category_key,
  CASE WHEN complaint.department_id IS NULL THEN 0 ELSE coalesce(department.department_key, -1) END AS department_key,
  CASE
    WHEN answering.department_code IS NOT NULL THEN coalesce(department_then.department_key, -1)
    WHEN complaint.department_id IS NULL THEN 0
    ELSE coalesce(department.department_key, -1)
  END AS department_then_key,
  CASE WHEN complaint.offering_id IS NULL THEN 0 ELSE coalesce(offering.offering_key, -1) END AS offering_key,
  CASE WHEN complaint.customer IS NULL THEN 0 ELSE coalesce(customer.customer_key, -1) END AS customer_key,
  (year(received_day) * 10000 + month(received_day) * 100 + day(received_day))::INTEGER AS received_date_key,
  complaint.received_at,
  complaint.confirmed_at,
  complaint.notified_at,
  complaint.assigned_at,
  complaint.answered_at,
  complaint.verdict,
  complaint.verdict_at,
  happened.time_acceptable,
  complaint.closed_at,
  complaint.reopened_at,
  complaint.reopen_count,
  complaint.state,
  (complaint.answered_at IS NOT NULL OR coalesce(happened.answered, false)) AS answered,
  coalesce(happened.disputed, false)::TINYINT AS disputed,
  happened.answered_first_at,
  happened.answered_last_at,
  strftime(complaint.confirmed_day, '%Y%m%d')::INTEGER AS confirmed_date_key,
  strftime(complaint.notified_day, '%Y%m%d')::INTEGER AS notified_date_key,
  strftime(complaint.assigned_day, '%Y%m%d')::INTEGER AS assigned_date_key,
  strftime(happened.answered_first_day, '%Y%m%d')::INTEGER AS answered_first_date_key,
  strftime(happened.answered_last_day, '%Y%m%d')::INTEGER AS answered_last_date_key,
  strftime(complaint.verdict_day, '%Y%m%d')::INTEGER AS verdict_date_key,
  strftime(complaint.closed_day, '%Y%m%d')::INTEGER AS closed_date_key,
  strftime(complaint.reopened_day, '%Y%m%d')::INTEGER AS reopened_date_key
FROM raw.stg_complaint AS complaint
LEFT JOIN happened USING (complaint_id)
LEFT JOIN raw.stg_regime AS regime USING (regime_version_id)
LEFT JOIN raw.stg_channel AS channel ON channel.channel_code = complaint.channel
LEFT JOIN raw.stg_category AS category USING (complaint_category_id)
LEFT JOIN raw.stg_department AS department USING (department_id)
LEFT JOIN answering USING (complaint_id)
LEFT JOIN raw.stg_department AS department_then ON department_then.code = answering.department_code
LEFT JOIN raw.stg_offering AS offering USING (offering_id)
LEFT JOIN raw.stg_customer AS customer ON customer.code = complaint.customer
ORDER BY complaint.complaint_key;

COMMENT ON TABLE fct_complaint IS 'Complaints with every milestone / 投诉（含各里程碑时间，每件一行）';
COMMENT ON COLUMN fct_complaint.complaint_key IS 'Key / 主键';
COMMENT ON COLUMN fct_complaint.complaint_id IS 'Id in the source system / 源系统中的编号';
COMMENT ON COLUMN fct_complaint.number IS 'Human number of the complaint / 投诉编号';
COMMENT ON COLUMN fct_complaint.regime_key IS 'Regime version that it is handled under / 所依据的制度版本';
COMMENT ON COLUMN fct_complaint.channel_key IS 'Channel; 0 = not stated / 渠道；0 = 未说明';
COMMENT ON COLUMN fct_complaint.category_key IS 'Category; 0 = not stated / 类别；0 = 未说明';
COMMENT ON COLUMN fct_complaint.department_key IS 'Department in charge now, or last; 0 = not stated / 现在（或最后）负责的部门；0 = 未说明';
COMMENT ON COLUMN fct_complaint.department_then_key IS 'Department in charge when the customer was first answered; where that has not come or is not known, the one in charge now; 0 = not stated / 首次答复客户时负责的部门；未答复或不详则为现在负责的部门；0 = 未说明';
COMMENT ON COLUMN fct_complaint.offering_key IS 'Product or service; 0 = not stated / 产品或服务；0 = 未说明';
COMMENT ON COLUMN fct_complaint.customer_key IS 'Customer; 0 = none named, or erased since / 客户；0 = 未指明或已删除';
COMMENT ON COLUMN fct_complaint.received_date_key IS 'Day of receipt in the organisation''s zone / 受理日期（组织所在时区）';
COMMENT ON COLUMN fct_complaint.received_at IS 'Received / 受理时间';
COMMENT ON COLUMN fct_complaint.confirmed_at IS 'Defect confirmed; null where it has not come or its time is not known / 确认不良时间；未发生或不详则为空';
COMMENT ON COLUMN fct_complaint.notified_at IS 'Responsible people notified / 通知责任人时间';
COMMENT ON COLUMN fct_complaint.assigned_at IS 'Department charged / 指派部门时间';
COMMENT ON COLUMN fct_complaint.answered_at IS 'Last answer to the customer; the first one is answered_first_at / 最近一次答复客户时间；首次答复见 answered_first_at';
COMMENT ON COLUMN fct_complaint.verdict IS 'Last verdict of the customer: satisfied, dissatisfied, or null / 客户最近一次意见：satisfied 满意，dissatisfied 不满意，无则为空';
COMMENT ON COLUMN fct_complaint.verdict_at IS 'Time of the last verdict / 客户意见时间';
COMMENT ON COLUMN fct_complaint.time_acceptable IS 'Whether the customer found the time acceptable, told with the last verdict; null where that was not asked / 客户是否认为处理时间可接受（随最近一次意见记录）；未询问则为空';
COMMENT ON COLUMN fct_complaint.closed_at IS 'Last closure, kept when it was reopened; whether it is closed now, state says / 最近一次结案时间，重开后保留；现在是否结案见 state';
COMMENT ON COLUMN fct_complaint.reopened_at IS 'Last reopened / 最近一次重开时间';
COMMENT ON COLUMN fct_complaint.reopen_count IS 'How often it was reopened / 重开次数';
COMMENT ON COLUMN fct_complaint.state IS 'registered, assigned, answered or closed / 状态：registered 已登记，assigned 已指派，answered 已答复，closed 已结案';
COMMENT ON COLUMN fct_complaint.answered IS 'Whether it was ever answered, also where the time is not known / 是否曾答复（时间不详的也计入）';
COMMENT ON COLUMN fct_complaint.disputed IS '1 if the customer was ever dissatisfied with the answer, else 0 / 客户曾对答复不满意则为 1，否则为 0';
COMMENT ON COLUMN fct_complaint.answered_first_at IS 'First answer to the customer; null where none is dated / 首次答复客户时间；没有记录时间的答复则为空';
COMMENT ON COLUMN fct_complaint.answered_last_at IS 'Last answer to the customer, after reopening too; null where none is dated / 最近一次答复客户时间（含重开后）；没有记录时间的答复则为空';
COMMENT ON COLUMN fct_complaint.confirmed_date_key IS 'Day in the organisation''s zone: defect confirmed; null where it has not come or its time is not known / 确认不良日期（组织所在时区）；未发生或不详则为空';
COMMENT ON COLUMN fct_complaint.notified_date_key IS 'Day in the organisation''s zone: responsible people notified; null where it has not come or its time is not known / 通知责任人日期（组织所在时区）；未发生或不详则为空';
COMMENT ON COLUMN fct_complaint.assigned_date_key IS 'Day in the organisation''s zone: department charged; null where it has not come or its time is not known / 指派部门日期（组织所在时区）；未发生或不详则为空';
COMMENT ON COLUMN fct_complaint.answered_first_date_key IS 'Day in the organisation''s zone: first answer; null where it has not come or its time is not known / 首次答复日期（组织所在时区）；未发生或不详则为空';
COMMENT ON COLUMN fct_complaint.answered_last_date_key IS 'Day in the organisation''s zone: last answer; null where it has not come or its time is not known / 最近一次答复日期（组织所在时区）；未发生或不详则为空';
COMMENT ON COLUMN fct_complaint.verdict_date_key IS 'Day in the organisation''s zone: last verdict of the customer; null where it has not come or its time is not known / 客户最近一次意见日期（组织所在时区）；未发生或不详则为空';
COMMENT ON COLUMN fct_complaint.closed_date_key IS 'Day in the organisation''s zone: closed; null where it has not come or its time is not known / 结案日期（组织所在时区）；未发生或不详则为空';
COMMENT ON COLUMN fct_complaint.reopened_date_key IS 'Day in the organisation''s zone: last reopened; null where it has not come or its time is not known / 最近一次重开日期（组织所在时区）；未发生或不详则为空';
