-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.fct_indicator (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  regime_key Nullable(Int32) COMMENT 'Regime version under which it was recorded / 填报时所依据的制度版本',
  indicator_code LowCardinality(String) COMMENT 'Code in the regime, see ref_indicator / 制度中的指标代码，见 ref_indicator',
  period_start Date32 COMMENT 'First day of the period / 期间第一天',
  period_end Date32 COMMENT 'Last day of the period / 期间最后一天',
  department_key Int32 COMMENT 'Department; 0 = the whole organisation / 部门；0 = 整个组织',
  numerator Nullable(Decimal(20, 6)) COMMENT 'Part of a share; null for a measured value / 比率的分子；直接测得的数值为空',
  denominator Nullable(Decimal(20, 6)) COMMENT 'Whole of the share, never 0; null for a measured value / 比率的分母，不为 0；直接测得的数值为空',
  measured Nullable(Decimal(20, 6)) COMMENT 'Measured value in the unit of the indicator; null for a share / 直接测得的数值，单位同指标；比率为空',
  version Nullable(Int32) COMMENT 'How often it was recorded: 1, one more for each correction / 填报次数：首次为 1，每更正一次加 1',
  recorded_on Nullable(Date32) COMMENT 'Day on which it was recorded last, in the organisation\'s zone / 最近一次填报日期（组织所在时区）'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, indicator_code, period_start, period_end, department_key)
COMMENT 'Values of operational indicators; a share is numerator ÷ denominator, × 100 where the unit is percent / 运行指标的数值；比率 = 分子 ÷ 分母，单位为百分数时 × 100';

CREATE TABLE csat.ref_indicator (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  regime_key Int32 COMMENT 'Regime version / 制度版本',
  position Nullable(Int32) COMMENT 'Place in the regime, from 1 / 在制度中的顺序，从 1 起',
  indicator_code LowCardinality(String) COMMENT 'Code in the regime / 制度中的指标代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称',
  unit Nullable(String) COMMENT 'Unit, e.g. percent; null where the source does not say / 单位，如 percent；原文未说明则为空',
  better Nullable(String) COMMENT 'higher or lower; null where the source does not say / higher 越高越好，lower 越低越好；原文未说明则为空',
  perceived Nullable(String) COMMENT 'resolution or acceptable-time where it is counted from what complainants say; null where its values are recorded / 由投诉客户意见统计：resolution 投诉解决情况，acceptable-time 处理时间可接受；由人填报则为空',
  operator Nullable(String) COMMENT 'Operator of the regime\'s target; null for none / 制度目标的比较方式；无则为空',
  target_value Nullable(Decimal(20, 6)) COMMENT 'The regime\'s target in the unit of the indicator; null where the organisation sets it / 制度规定的目标值；空 = 由组织设定',
  rules Nullable(String) COMMENT 'Rule IDs that it carries out / 对应的条款编号'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, regime_key, indicator_code)
COMMENT 'Operational indicators of the regimes / 制度中的运行指标';

CREATE TABLE csat.ref_indicator_target (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  indicator_code LowCardinality(String) COMMENT 'Code in the regime, see ref_indicator / 制度中的指标代码，见 ref_indicator',
  operator Nullable(String) COMMENT 'at-least, more-than, at-most or less-than; unrounded values are compared / at-least 不低于，more-than 超过，at-most 不高于，less-than 低于；比较未舍入的值',
  value Nullable(Decimal(20, 6)) COMMENT 'Limit in the unit of the indicator / 目标值，单位同指标',
  valid_from Date32 COMMENT 'First day of validity / 生效日',
  approved_by Nullable(String) COMMENT 'Who approved it / 批准人'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, indicator_code, valid_from)
COMMENT 'Targets of the organisation for operational indicators / 组织为运行指标设定的目标';
