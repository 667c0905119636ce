-- grain: one row an approved target and a department that it is broken down to
-- keys: measure, valid_from, department_key
-- law: department_key resolves in dim_department
CREATE TABLE ref_department_target AS
SELECT share.measure, share.valid_from, share.valid_to, department.department_key, share.value_percent
FROM (
  SELECT
    measure, valid_from, valid_to, unnest(string_split(departments, ' ')) AS department_code, unnest(string_split(department_percents, ' '))::DECIMAL(7, 4) AS value_percent
  FROM raw.target
  WHERE departments <> ''
) AS share
JOIN dim_department AS department USING (department_code)
ORDER BY share.measure, share.valid_from, department.department_key;

COMMENT ON TABLE ref_department_target IS 'What departments are judged by: approved targets, broken down / 分解到部门的指标';
COMMENT ON COLUMN ref_department_target.measure IS 'satisfaction-degree or satisfaction-rate / 指标：satisfaction-degree 满意度，satisfaction-rate 满意率';
COMMENT ON COLUMN ref_department_target.valid_from IS 'First day of validity / 生效日';
COMMENT ON COLUMN ref_department_target.valid_to IS 'Last day of validity / 失效日（含）';
COMMENT ON COLUMN ref_department_target.department_key IS 'Key of the department / 部门主键';
COMMENT ON COLUMN ref_department_target.value_percent IS 'Its target in percent, 0 to 100 / 该部门的指标值，百分数 0–100';
