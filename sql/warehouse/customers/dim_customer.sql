-- grain: one row a customer of the register, without anything that names a person
-- keys: customer_key; 0 = not stated or not in the register
-- law: customer_code is unique; it joins fct_response.customer_code, customer_key joins fct_complaint
CREATE TABLE dim_customer AS
SELECT
  0::INTEGER AS customer_key, '' AS customer_code, NULL::VARCHAR AS customer_class, NULL::VARCHAR AS kind, 0::INTEGER AS department_key, NULL::BOOLEAN AS resident,
  NULL::DATE AS occupied_since, NULL::VARCHAR AS cohort_month, NULL::VARCHAR AS document_code, false AS erased
UNION ALL
SELECT
  customer.customer_key, customer.code, customer.class, customer.kind,
  CASE WHEN customer.department_id IS NULL THEN 0 ELSE coalesce(department.department_key, -1) END,
  customer.resident, customer.occupied_since, strftime(customer.created_day, '%Y-%m'), customer.document, customer.erased
FROM raw.stg_customer AS customer
LEFT JOIN raw.stg_department AS department USING (department_id)
ORDER BY customer_key;

COMMENT ON TABLE dim_customer IS 'Customers of the register, without personal data / 客户登记（不含个人信息）';
COMMENT ON COLUMN dim_customer.customer_key IS 'Key; 0 = not stated or not in the register / 主键；0 = 未说明或未登记';
COMMENT ON COLUMN dim_customer.customer_code IS 'Code in the organisation''s own numbering, no personal data; another one where the customer was erased / 组织自编的客户代码，不含个人信息；已删除的客户为替代代码';
COMMENT ON COLUMN dim_customer.customer_class IS 'key, general or potential; null for key 0 / 类别：key 重点，general 一般，potential 潜在；主键 0 为空';
COMMENT ON COLUMN dim_customer.kind IS 'Kind in the organisation''s own codes; null = not stated / 组织自定的客户类型代码；空 = 未说明';
COMMENT ON COLUMN dim_customer.department_key IS 'Department, store or area that serves the customer; 0 = not stated / 服务该客户的部门、门店或区域；0 = 未说明';
COMMENT ON COLUMN dim_customer.resident IS 'Whether somebody of a household lives there; null = not known / 是否常住；空 = 不详';
COMMENT ON COLUMN dim_customer.occupied_since IS 'Since when a household is occupied; null = not known / 入住日期；空 = 不详';
COMMENT ON COLUMN dim_customer.cohort_month IS 'Month in which the customer was entered, e.g. 2026-10; null for key 0 / 登记月份，如 2026-10；主键 0 为空';
COMMENT ON COLUMN dim_customer.document_code IS 'Form or register of the regime in which it was collected last; null = not stated / 最近一次收集所用的制度表单或台账；空 = 未说明';
COMMENT ON COLUMN dim_customer.erased IS 'Whether what named a person was erased / 个人信息是否已删除';
