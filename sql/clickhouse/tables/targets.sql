-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.ref_department_target (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  measure LowCardinality(String) COMMENT 'satisfaction-degree or satisfaction-rate / 指标：satisfaction-degree 满意度，satisfaction-rate 满意率',
  valid_from Date32 COMMENT 'First day of validity / 生效日',
  valid_to Nullable(Date32) COMMENT 'Last day of validity / 失效日（含）',
  department_key Int32 COMMENT 'Key of the department / 部门主键',
  value_percent Nullable(Decimal(7, 4)) COMMENT 'Its target in percent, 0 to 100 / 该部门的指标值，百分数 0–100'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, measure, valid_from, department_key)
COMMENT 'What departments are judged by: approved targets, broken down / 分解到部门的指标';

CREATE TABLE csat.ref_target (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  measure LowCardinality(String) COMMENT 'satisfaction-degree or satisfaction-rate / 指标：satisfaction-degree 满意度，satisfaction-rate 满意率',
  valid_from Date32 COMMENT 'First day of validity / 生效日',
  valid_to Nullable(Date32) COMMENT 'Last day of validity / 失效日（含）',
  value_percent Nullable(Decimal(7, 4)) COMMENT 'Target in percent, 0 to 100 / 指标值，百分数 0–100',
  method Nullable(String) COMMENT 'Method that set it / 确定方法',
  approved_by Nullable(String) COMMENT 'Who approved it / 批准人',
  state LowCardinality(Nullable(String)) COMMENT 'approved, published, broken-down or unsuitable; proposed or rejected where a change of it was drawn up / 状态：approved 已批准，published 已发布，broken-down 已分解，unsuitable 不适宜；proposed 更改待审批，rejected 更改被退回',
  computed_percent Nullable(Decimal(38, 12)) COMMENT 'What the regime\'s method gave for it, percent and unrounded; null where it gave nothing / 按制度方法得出的数值（未舍入）；未能得出则为空',
  published_on Nullable(Date32) COMMENT 'Day on which the value was made known, in the organisation\'s zone; null where it was not / 发布日期（组织所在时区）；未发布则为空',
  assessed_on Nullable(Date32) COMMENT 'Day on which it was last assessed; null where it was not / 最近一次考核的日期；未考核则为空',
  suitable Nullable(Bool) COMMENT 'What that assessment said; null without one / 考核结论是否适宜；未考核则为空',
  contradicted Nullable(Bool) COMMENT 'Whether that assessment names information of customers that contradicts it / 考核是否指出与顾客要求相矛盾的信息',
  changed_unapproved Nullable(Bool) COMMENT 'Whether its value was set anew without an approval / 数值是否未经批准而更改',
  proposed_percent Nullable(Decimal(7, 4)) COMMENT 'The change that waits for approval, percent; null for none / 待审批的更改值，百分数；没有则为空'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, measure, valid_from)
COMMENT 'Approved targets / 已批准的指标';
