-- grain: one row a check of whether customer data are true
-- keys: check_key, in the order of the checks
-- law: both counts are at least 0
CREATE TABLE fct_customer_check AS
SELECT
  row_number() OVER (ORDER BY checked.checked_on, checked.customer_check_id)::INTEGER AS check_key, coalesce(department.department_key, -1) AS department_key,
  strftime(checked.checked_on, '%Y%m%d')::INTEGER AS checked_date_key, checked.role AS role_code, checked.true_count, checked.false_count
FROM raw.customer_check AS checked
LEFT JOIN raw.stg_department AS department USING (department_id)
ORDER BY check_key;

COMMENT ON TABLE fct_customer_check IS 'Checks of whether customer data are true / 客户资料真实性检查';
COMMENT ON COLUMN fct_customer_check.check_key IS 'Key / 主键';
COMMENT ON COLUMN fct_customer_check.department_key IS 'Department or store whose customers were checked / 被检查的部门或门店';
COMMENT ON COLUMN fct_customer_check.checked_date_key IS 'Day of the check / 检查日期';
COMMENT ON COLUMN fct_customer_check.role_code IS 'Role that checked; empty where none was stated / 检查人的角色；未说明则为空串';
COMMENT ON COLUMN fct_customer_check.true_count IS 'Customers whose data are true / 资料真实的客户数';
COMMENT ON COLUMN fct_customer_check.false_count IS 'Customers whose data are not / 资料不实的客户数';
