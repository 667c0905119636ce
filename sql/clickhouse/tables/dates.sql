-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.dim_date (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  date_key Int32 COMMENT 'Key, yyyymmdd / 主键，格式 yyyymmdd',
  date Nullable(Date32) COMMENT 'The day / 日期',
  year Nullable(Int16) COMMENT 'Year / 年',
  half LowCardinality(Nullable(String)) COMMENT 'Half-year, e.g. 2010H2 / 半年，如 2010H2',
  quarter LowCardinality(Nullable(String)) COMMENT 'Quarter, e.g. 2010Q3 / 季度，如 2010Q3',
  month LowCardinality(Nullable(String)) COMMENT 'Month, e.g. 2010-07 / 月份，如 2010-07',
  weekday Nullable(Int8) COMMENT 'Day of the week, 1 = Monday / 星期，1 = 星期一',
  is_working_day Nullable(Bool) COMMENT 'Whether the organisation\'s calendar counts it as a working day / 按组织日历是否为工作日'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, date_key)
COMMENT 'Calendar days in the organisation\'s time zone, whole years without gaps / 日历日（按组织所在时区，整年、无缺日）';

CREATE TABLE csat.dim_holiday (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  first_day Date32 COMMENT 'First day off / 放假第一天',
  last_day Nullable(Date32) COMMENT 'Last day off / 放假最后一天',
  due_on Nullable(Date32) COMMENT 'Last day for what is due before it / 节前事项的最后一天',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, first_day)
COMMENT 'Public holidays of the organisation\'s calendar / 组织日历中的法定节假日';
