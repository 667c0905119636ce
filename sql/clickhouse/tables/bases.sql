-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.fct_base (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  base String COMMENT 'occupied-households, resident-households, discharged-patients, customers / 基数：occupied-households 入住户，resident-households 常住户，discharged-patients 出院患者，customers 客户',
  department_key Int32 COMMENT 'Department that they belong to; 0 = the whole organisation / 所属部门；0 = 整个组织',
  first_day Date32 COMMENT 'The day of the count, or the first day of its period / 统计日，或期间的首日',
  last_day Date32 COMMENT 'The day of the count, or the last day of its period / 统计日，或期间的末日',
  base_count Nullable(Int64) COMMENT 'Households, patients or customers / 户数、人数或客户数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, base, department_key, first_day, last_day)
COMMENT 'How many households, patients or customers there are: what shares are counted against / 户数、患者数、客户数：占比的基数';
