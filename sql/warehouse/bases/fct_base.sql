-- grain: one row a count of a base: on a day or over a period, of a department or of the whole organisation
-- keys: base, department_key, first_day, last_day; department_key 0 = the whole organisation
-- law: base_count is not negative, last_day is not before first_day
CREATE TABLE fct_base AS
SELECT
  counted.base,
  coalesce(department.department_key, 0)::INTEGER AS department_key,
  counted.first_day,
  counted.last_day,
  counted.count AS base_count
FROM raw.base_count AS counted
LEFT JOIN raw.stg_department AS department USING (department_id)
ORDER BY ALL;

COMMENT ON TABLE fct_base IS 'How many households, patients or customers there are: what shares are counted against / 户数、患者数、客户数：占比的基数';
COMMENT ON COLUMN fct_base.base IS 'occupied-households, resident-households, discharged-patients, customers / 基数：occupied-households 入住户，resident-households 常住户，discharged-patients 出院患者，customers 客户';
COMMENT ON COLUMN fct_base.department_key IS 'Department that they belong to; 0 = the whole organisation / 所属部门；0 = 整个组织';
COMMENT ON COLUMN fct_base.first_day IS 'The day of the count, or the first day of its period / 统计日，或期间的首日';
COMMENT ON COLUMN fct_base.last_day IS 'The day of the count, or the last day of its period / 统计日，或期间的末日';
COMMENT ON COLUMN fct_base.base_count IS 'Households, patients or customers / 户数、人数或客户数';
