-- grain: one row a request of a customer
-- keys: service_request_key, in the order of registration
-- law: closed_at is null exactly where next_step is not
CREATE TABLE fct_service_request AS
SELECT
  row_number() OVER (ORDER BY asked.registered_at, asked.service_request_id)::INTEGER AS service_request_key,
  asked.service_request_id,
  coalesce(regime.regime_key, -1) AS regime_key,
  asked.flow AS flow_code,
  coalesce(customer.customer_key, 0) AS customer_key,
  asked.next_step,
  asked.event_count AS steps,
  strftime(asked.registered_day, '%Y%m%d')::INTEGER AS registered_date_key,
  asked.registered_at,
  strftime(asked.closed_day, '%Y%m%d')::INTEGER AS closed_date_key,
  asked.closed_at
FROM raw.service_request AS asked
LEFT JOIN raw.stg_regime AS regime USING (regime_version_id)
LEFT JOIN raw.stg_customer AS customer ON customer.code = asked.customer
ORDER BY service_request_key;

COMMENT ON TABLE fct_service_request IS 'Requests of customers / 客户需求';
COMMENT ON COLUMN fct_service_request.service_request_key IS 'Key / 主键';
COMMENT ON COLUMN fct_service_request.service_request_id IS 'Id in the source system / 源系统中的编号';
COMMENT ON COLUMN fct_service_request.regime_key IS 'Regime version whose flow it goes through / 所依据的制度版本';
COMMENT ON COLUMN fct_service_request.flow_code IS 'Flow of the regime / 制度流程代码';
COMMENT ON COLUMN fct_service_request.customer_key IS 'Customer; 0 = erased since / 客户；0 = 已删除';
COMMENT ON COLUMN fct_service_request.next_step IS 'Step that comes next; null when closed / 下一步骤；已结案则为空';
COMMENT ON COLUMN fct_service_request.steps IS 'Steps recorded so far, repeated ones each time / 已记录的步骤数，重做的每次计入';
COMMENT ON COLUMN fct_service_request.registered_date_key IS 'Day of registration in the organisation''s zone / 登记日期（组织所在时区）';
COMMENT ON COLUMN fct_service_request.registered_at IS 'When it was registered / 登记时间';
COMMENT ON COLUMN fct_service_request.closed_date_key IS 'Day on which it was closed; null while open / 结案日期；未结案则为空';
COMMENT ON COLUMN fct_service_request.closed_at IS 'When it was closed; null while open / 结案时间；未结案则为空';
