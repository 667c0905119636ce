-- grain: one row a piece of information on satisfaction beside surveys and complaints, without what was said
-- keys: information_key, in the order of collection
-- law: collected_date_key resolves in dim_date
CREATE TABLE fct_information AS
SELECT
  row_number() OVER (ORDER BY told.collected_at, told.information_id)::INTEGER AS information_key,
  told.information_id,
  coalesce(regime.regime_key, -1) AS regime_key,
  told.duty AS duty_code,
  told.role AS role_code,
  told.document AS document_code,
  told.channel AS channel_code,
  told.sense,
  told.topic,
  coalesce(customer.customer_key, 0) AS customer_key,
  CASE WHEN told.competitor_id IS NULL THEN 0 ELSE coalesce(competitor.competitor_key, -1) END AS competitor_key,
  CASE WHEN told.department_id IS NULL THEN 0 ELSE coalesce(department.department_key, -1) END AS department_key,
  strftime(told.collected_day, '%Y%m%d')::INTEGER AS collected_date_key,
  told.collected_at,
  told.state
FROM raw.information AS told
LEFT JOIN raw.stg_regime AS regime USING (regime_version_id)
LEFT JOIN raw.stg_customer AS customer ON customer.code = told.customer
LEFT JOIN raw.stg_competitor AS competitor USING (competitor_id)
LEFT JOIN raw.stg_department AS department ON department.department_id = told.department_id
ORDER BY information_key;

COMMENT ON TABLE fct_information IS 'Information on satisfaction beside surveys and complaints / 调查与投诉之外的满意信息';
COMMENT ON COLUMN fct_information.information_key IS 'Key / 主键';
COMMENT ON COLUMN fct_information.information_id IS 'Id in the source system / 源系统中的编号';
COMMENT ON COLUMN fct_information.regime_key IS 'Regime version whose duty collected it / 所依据的制度版本';
COMMENT ON COLUMN fct_information.duty_code IS 'Duty or kind of visit of the regime that collected it / 收集所依据的制度职责或走访类型';
COMMENT ON COLUMN fct_information.role_code IS 'Role that collected it; null where none was stated / 收集人的角色；未说明则为空';
COMMENT ON COLUMN fct_information.document_code IS 'Form or register in which it is recorded; null for none / 记录所用的表单或台账；无则为空';
COMMENT ON COLUMN fct_information.channel_code IS 'Channel of the regime; null where not stated / 制度中的渠道；未说明则为空';
COMMENT ON COLUMN fct_information.sense IS 'satisfied, dissatisfied or neutral / satisfied 满意，dissatisfied 不满意，neutral 中性';
COMMENT ON COLUMN fct_information.topic IS 'What it is about, e.g. quality, delivery, competitor-price / 内容，如 quality 质量，delivery 交付，competitor-price 竞争对手价格';
COMMENT ON COLUMN fct_information.customer_key IS 'Customer; 0 = not stated, or erased since / 客户；0 = 未说明或已删除';
COMMENT ON COLUMN fct_information.competitor_key IS 'Competitor; 0 = not stated / 竞争对手；0 = 未说明';
COMMENT ON COLUMN fct_information.department_key IS 'Department that it concerns, once decided the responsible one; 0 = not stated / 涉及的部门，处理决定后为责任部门；0 = 未说明';
COMMENT ON COLUMN fct_information.collected_date_key IS 'Day in the organisation''s zone / 收集日期（组织所在时区）';
COMMENT ON COLUMN fct_information.collected_at IS 'When it was collected / 收集时间';
COMMENT ON COLUMN fct_information.state IS 'recorded, taken-up, laid-by, effective or not-effective / recorded 已记录，taken-up 已采取措施，laid-by 不采取措施，effective 措施有效，not-effective 措施无效';
