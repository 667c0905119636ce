-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.dim_customer (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  customer_key Int32 COMMENT 'Key; 0 = not stated or not in the register / 主键；0 = 未说明或未登记',
  customer_code Nullable(String) COMMENT 'Code in the organisation\'s own numbering, no personal data; another one where the customer was erased / 组织自编的客户代码，不含个人信息；已删除的客户为替代代码',
  customer_class Nullable(String) COMMENT 'key, general or potential; null for key 0 / 类别：key 重点，general 一般，potential 潜在；主键 0 为空',
  kind LowCardinality(Nullable(String)) COMMENT 'Kind in the organisation\'s own codes; null = not stated / 组织自定的客户类型代码；空 = 未说明',
  department_key Nullable(Int32) COMMENT 'Department, store or area that serves the customer; 0 = not stated / 服务该客户的部门、门店或区域；0 = 未说明',
  resident Nullable(Bool) COMMENT 'Whether somebody of a household lives there; null = not known / 是否常住；空 = 不详',
  occupied_since Nullable(Date32) COMMENT 'Since when a household is occupied; null = not known / 入住日期；空 = 不详',
  cohort_month Nullable(String) COMMENT 'Month in which the customer was entered, e.g. 2026-10; null for key 0 / 登记月份，如 2026-10；主键 0 为空',
  document_code LowCardinality(Nullable(String)) COMMENT 'Form or register of the regime in which it was collected last; null = not stated / 最近一次收集所用的制度表单或台账；空 = 未说明',
  erased Nullable(Bool) COMMENT 'Whether what named a person was erased / 个人信息是否已删除'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, customer_key)
COMMENT 'Customers of the register, without personal data / 客户登记（不含个人信息）';

CREATE TABLE csat.fct_customer_check (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  check_key Int32 COMMENT 'Key / 主键',
  department_key Nullable(Int32) COMMENT 'Department or store whose customers were checked / 被检查的部门或门店',
  checked_date_key Nullable(Int32) COMMENT 'Day of the check / 检查日期',
  role_code LowCardinality(Nullable(String)) COMMENT 'Role that checked; empty where none was stated / 检查人的角色；未说明则为空串',
  true_count Nullable(Int32) COMMENT 'Customers whose data are true / 资料真实的客户数',
  false_count Nullable(Int32) COMMENT 'Customers whose data are not / 资料不实的客户数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, check_key)
COMMENT 'Checks of whether customer data are true / 客户资料真实性检查';

CREATE TABLE csat.fct_customer_form (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  form_code LowCardinality(String) COMMENT 'Form of the regime / 制度表单代码',
  department_key Int32 COMMENT 'Department or store that handed it in / 上交的部门或门店',
  month LowCardinality(String) COMMENT 'Month that it is of, e.g. 2026-10 / 所属月份，如 2026-10',
  role_code LowCardinality(Nullable(String)) COMMENT 'Role that handed it in; empty where none was stated / 上交人的角色；未说明则为空串',
  submitted_at Nullable(DateTime64(6, 'UTC')) COMMENT 'When it was handed in / 上交时间',
  submitted_date_key Nullable(Int32) COMMENT 'Day in the organisation\'s zone / 上交日期（组织所在时区）',
  due_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Last moment in time; null where the regime names none / 截止时间；制度未规定则为空',
  timeliness Nullable(String) COMMENT 'in-time or late; null where nothing was due / in-time 及时，late 逾期；无期限则为空',
  customers Nullable(Int32) COMMENT 'Customers that it names / 登记的客户数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, form_code, department_key, month)
COMMENT 'Forms of collected customers by department and month / 各部门每月上交的客户资料登记表';

CREATE TABLE csat.fct_information (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  information_key Int32 COMMENT 'Key / 主键',
  information_id Nullable(UUID) COMMENT 'Id in the source system / 源系统中的编号',
  regime_key Nullable(Int32) COMMENT 'Regime version whose duty collected it / 所依据的制度版本',
  duty_code LowCardinality(Nullable(String)) COMMENT 'Duty or kind of visit of the regime that collected it / 收集所依据的制度职责或走访类型',
  role_code LowCardinality(Nullable(String)) COMMENT 'Role that collected it; null where none was stated / 收集人的角色；未说明则为空',
  document_code LowCardinality(Nullable(String)) COMMENT 'Form or register in which it is recorded; null for none / 记录所用的表单或台账；无则为空',
  channel_code LowCardinality(Nullable(String)) COMMENT 'Channel of the regime; null where not stated / 制度中的渠道；未说明则为空',
  sense Nullable(String) COMMENT 'satisfied, dissatisfied or neutral / satisfied 满意，dissatisfied 不满意，neutral 中性',
  topic LowCardinality(Nullable(String)) COMMENT 'What it is about, e.g. quality, delivery, competitor-price / 内容，如 quality 质量，delivery 交付，competitor-price 竞争对手价格',
  customer_key Nullable(Int32) COMMENT 'Customer; 0 = not stated, or erased since / 客户；0 = 未说明或已删除',
  competitor_key Nullable(Int32) COMMENT 'Competitor; 0 = not stated / 竞争对手；0 = 未说明',
  department_key Nullable(Int32) COMMENT 'Department that it concerns, once decided the responsible one; 0 = not stated / 涉及的部门，处理决定后为责任部门；0 = 未说明',
  collected_date_key Nullable(Int32) COMMENT 'Day in the organisation\'s zone / 收集日期（组织所在时区）',
  collected_at Nullable(DateTime64(6, 'UTC')) COMMENT 'When it was collected / 收集时间',
  state LowCardinality(Nullable(String)) COMMENT 'recorded, taken-up, laid-by, effective or not-effective / recorded 已记录，taken-up 已采取措施，laid-by 不采取措施，effective 措施有效，not-effective 措施无效'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, information_key)
COMMENT 'Information on satisfaction beside surveys and complaints / 调查与投诉之外的满意信息';

CREATE TABLE csat.fct_service_request (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  service_request_key Int32 COMMENT 'Key / 主键',
  service_request_id Nullable(UUID) COMMENT 'Id in the source system / 源系统中的编号',
  regime_key Nullable(Int32) COMMENT 'Regime version whose flow it goes through / 所依据的制度版本',
  flow_code LowCardinality(Nullable(String)) COMMENT 'Flow of the regime / 制度流程代码',
  customer_key Nullable(Int32) COMMENT 'Customer; 0 = erased since / 客户；0 = 已删除',
  next_step Nullable(String) COMMENT 'Step that comes next; null when closed / 下一步骤；已结案则为空',
  steps Nullable(Int32) COMMENT 'Steps recorded so far, repeated ones each time / 已记录的步骤数，重做的每次计入',
  registered_date_key Nullable(Int32) COMMENT 'Day of registration in the organisation\'s zone / 登记日期（组织所在时区）',
  registered_at Nullable(DateTime64(6, 'UTC')) COMMENT 'When it was registered / 登记时间',
  closed_date_key Nullable(Int32) COMMENT 'Day on which it was closed; null while open / 结案日期；未结案则为空',
  closed_at Nullable(DateTime64(6, 'UTC')) COMMENT 'When it was closed; null while open / 结案时间；未结案则为空'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, service_request_key)
COMMENT 'Requests of customers / 客户需求';

CREATE TABLE csat.mart_customer_by_round (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  customer_code String COMMENT 'Code of the customer in the organisation\'s own numbering, no personal data / 组织自编的客户代码，不含个人信息',
  customer_key Nullable(Int32) COMMENT 'Customer; 0 = not in the register / 客户；0 = 未登记',
  forms Nullable(Int64) COMMENT 'Forms of the customer that have a rating of the own company / 该客户评价本公司且有作答的问卷份数',
  ratings Nullable(Int64) COMMENT 'Number of ratings on them / 评价项数',
  points Nullable(Decimal(18, 4)) COMMENT 'Points given / 得分合计',
  best_points Nullable(Decimal(18, 4)) COMMENT 'Best points possible / 最高分合计',
  satisfied Nullable(Int64) COMMENT 'Ratings that count as satisfied / 满意项数',
  points_squared Nullable(Decimal(38, 8)) COMMENT 'Sum over forms of points squared / 各份问卷得分的平方和',
  points_by_best Nullable(Decimal(38, 8)) COMMENT 'Sum over forms of points times best points / 各份问卷得分与最高分之积的合计',
  best_squared Nullable(Decimal(38, 8)) COMMENT 'Sum over forms of best points squared / 各份问卷最高分的平方和',
  satisfied_squared Nullable(Int64) COMMENT 'Sum over forms of satisfied ratings squared / 各份问卷满意项数的平方和',
  satisfied_by_ratings Nullable(Int64) COMMENT 'Sum over forms of satisfied ratings times ratings / 各份问卷满意项数与评价项数之积的合计',
  ratings_squared Nullable(Int64) COMMENT 'Sum over forms of ratings squared / 各份问卷评价项数的平方和',
  complaints_opened Nullable(Int64) COMMENT 'Complaints of the customer received in the round\'s period; 0 where it is not in the register / 该轮调查期内受理的该客户投诉件数；未登记的客户为 0',
  complaints_open Nullable(Int64) COMMENT 'Those of them that are not closed now / 其中现在尚未结案的件数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key, customer_code)
COMMENT 'Answers and complaints of each customer by round; add up before dividing / 按轮次与客户汇总的评价和投诉（先求和，再相除）';
