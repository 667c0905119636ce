-- grain: one row a form of collected customers that a department handed in for a month
-- keys: form_code, department_key, month
-- law: timeliness is null exactly where due_at is
CREATE TABLE fct_customer_form AS
SELECT
  form.form AS form_code, coalesce(department.department_key, -1) AS department_key, strftime(form.month, '%Y-%m') AS month, form.role AS role_code, form.submitted_at,
  strftime(form.submitted_day, '%Y%m%d')::INTEGER AS submitted_date_key, form.due_at, form.timeliness, form.customers
FROM raw.customer_form AS form
LEFT JOIN raw.stg_department AS department USING (department_id)
ORDER BY month, form_code, department_key;

COMMENT ON TABLE fct_customer_form IS 'Forms of collected customers by department and month / 各部门每月上交的客户资料登记表';
COMMENT ON COLUMN fct_customer_form.form_code IS 'Form of the regime / 制度表单代码';
COMMENT ON COLUMN fct_customer_form.department_key IS 'Department or store that handed it in / 上交的部门或门店';
COMMENT ON COLUMN fct_customer_form.month IS 'Month that it is of, e.g. 2026-10 / 所属月份，如 2026-10';
COMMENT ON COLUMN fct_customer_form.role_code IS 'Role that handed it in; empty where none was stated / 上交人的角色；未说明则为空串';
COMMENT ON COLUMN fct_customer_form.submitted_at IS 'When it was handed in / 上交时间';
COMMENT ON COLUMN fct_customer_form.submitted_date_key IS 'Day in the organisation''s zone / 上交日期（组织所在时区）';
COMMENT ON COLUMN fct_customer_form.due_at IS 'Last moment in time; null where the regime names none / 截止时间；制度未规定则为空';
COMMENT ON COLUMN fct_customer_form.timeliness IS 'in-time or late; null where nothing was due / in-time 及时，late 逾期；无期限则为空';
COMMENT ON COLUMN fct_customer_form.customers IS 'Customers that it names / 登记的客户数';
