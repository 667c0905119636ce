-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.dim_category (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  category_key Int32 COMMENT 'Key; 0 = not stated / 主键；0 = 未说明',
  category_code LowCardinality(Nullable(String)) COMMENT 'Code in the organisation\'s directory / 组织目录中的类别代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, category_key)
COMMENT 'Complaint categories: what a complaint is about in kind / 投诉类别';

CREATE TABLE csat.dim_channel (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  channel_key Int32 COMMENT 'Key; 0 = not stated / 主键；0 = 未说明',
  channel_code LowCardinality(Nullable(String)) COMMENT 'Code in the regime / 管理制度中的渠道代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, channel_key)
COMMENT 'Channels by which complaints come in, named by the regime / 投诉渠道（名称取自管理制度）';

CREATE TABLE csat.dim_clock (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  clock_key Int32 COMMENT 'Key / 主键',
  regime_key Nullable(Int32) COMMENT 'The regime version that sets it / 规定该时限的制度版本',
  clock_code LowCardinality(Nullable(String)) COMMENT 'Code in the regime / 制度中的时限代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称',
  rules Nullable(String) COMMENT 'Rule IDs that it carries out / 对应的条款编号',
  answers_customer Nullable(Bool) COMMENT 'Whether it ends with the answer to the customer / 是否以答复客户为终点'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, clock_key)
COMMENT 'Time limits for handling complaints, from the regime / 管理制度规定的投诉处理时限';

CREATE TABLE csat.fct_complaint (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  complaint_key Int64 COMMENT 'Key / 主键',
  complaint_id Nullable(UUID) COMMENT 'Id in the source system / 源系统中的编号',
  number Nullable(String) COMMENT 'Human number of the complaint / 投诉编号',
  regime_key Nullable(Int32) COMMENT 'Regime version that it is handled under / 所依据的制度版本',
  channel_key Nullable(Int32) COMMENT 'Channel; 0 = not stated / 渠道；0 = 未说明',
  category_key Nullable(Int32) COMMENT 'Category; 0 = not stated / 类别；0 = 未说明',
  department_key Nullable(Int32) COMMENT 'Department in charge now, or last; 0 = not stated / 现在（或最后）负责的部门；0 = 未说明',
  department_then_key Nullable(Int32) COMMENT 'Department in charge when the customer was first answered; where that has not come or is not known, the one in charge now; 0 = not stated / 首次答复客户时负责的部门；未答复或不详则为现在负责的部门；0 = 未说明',
  offering_key Nullable(Int32) COMMENT 'Product or service; 0 = not stated / 产品或服务；0 = 未说明',
  customer_key Nullable(Int32) COMMENT 'Customer; 0 = none named, or erased since / 客户；0 = 未指明或已删除',
  received_date_key Nullable(Int32) COMMENT 'Day of receipt in the organisation\'s zone / 受理日期（组织所在时区）',
  received_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Received / 受理时间',
  confirmed_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Defect confirmed; null where it has not come or its time is not known / 确认不良时间；未发生或不详则为空',
  notified_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Responsible people notified / 通知责任人时间',
  assigned_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Department charged / 指派部门时间',
  answered_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Last answer to the customer; the first one is answered_first_at / 最近一次答复客户时间；首次答复见 answered_first_at',
  verdict LowCardinality(Nullable(String)) COMMENT 'Last verdict of the customer: satisfied, dissatisfied, or null / 客户最近一次意见：satisfied 满意，dissatisfied 不满意，无则为空',
  verdict_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Time of the last verdict / 客户意见时间',
  time_acceptable Nullable(Bool) COMMENT 'Whether the customer found the time acceptable, told with the last verdict; null where that was not asked / 客户是否认为处理时间可接受（随最近一次意见记录）；未询问则为空',
  closed_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Last closure, kept when it was reopened; whether it is closed now, state says / 最近一次结案时间，重开后保留；现在是否结案见 state',
  reopened_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Last reopened / 最近一次重开时间',
  reopen_count Nullable(Int32) COMMENT 'How often it was reopened / 重开次数',
  state LowCardinality(Nullable(String)) COMMENT 'registered, assigned, answered or closed / 状态：registered 已登记，assigned 已指派，answered 已答复，closed 已结案',
  answered Nullable(Bool) COMMENT 'Whether it was ever answered, also where the time is not known / 是否曾答复（时间不详的也计入）',
  disputed Nullable(Int8) COMMENT '1 if the customer was ever dissatisfied with the answer, else 0 / 客户曾对答复不满意则为 1，否则为 0',
  answered_first_at Nullable(DateTime64(6, 'UTC')) COMMENT 'First answer to the customer; null where none is dated / 首次答复客户时间；没有记录时间的答复则为空',
  answered_last_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Last answer to the customer, after reopening too; null where none is dated / 最近一次答复客户时间（含重开后）；没有记录时间的答复则为空',
  confirmed_date_key Nullable(Int32) COMMENT 'Day in the organisation\'s zone: defect confirmed; null where it has not come or its time is not known / 确认不良日期（组织所在时区）；未发生或不详则为空',
  notified_date_key Nullable(Int32) COMMENT 'Day in the organisation\'s zone: responsible people notified; null where it has not come or its time is not known / 通知责任人日期（组织所在时区）；未发生或不详则为空',
  assigned_date_key Nullable(Int32) COMMENT 'Day in the organisation\'s zone: department charged; null where it has not come or its time is not known / 指派部门日期（组织所在时区）；未发生或不详则为空',
  answered_first_date_key Nullable(Int32) COMMENT 'Day in the organisation\'s zone: first answer; null where it has not come or its time is not known / 首次答复日期（组织所在时区）；未发生或不详则为空',
  answered_last_date_key Nullable(Int32) COMMENT 'Day in the organisation\'s zone: last answer; null where it has not come or its time is not known / 最近一次答复日期（组织所在时区）；未发生或不详则为空',
  verdict_date_key Nullable(Int32) COMMENT 'Day in the organisation\'s zone: last verdict of the customer; null where it has not come or its time is not known / 客户最近一次意见日期（组织所在时区）；未发生或不详则为空',
  closed_date_key Nullable(Int32) COMMENT 'Day in the organisation\'s zone: closed; null where it has not come or its time is not known / 结案日期（组织所在时区）；未发生或不详则为空',
  reopened_date_key Nullable(Int32) COMMENT 'Day in the organisation\'s zone: last reopened; null where it has not come or its time is not known / 最近一次重开日期（组织所在时区）；未发生或不详则为空'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, complaint_key)
COMMENT 'Complaints with every milestone / 投诉（含各里程碑时间，每件一行）';

CREATE TABLE csat.fct_complaint_clock (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  complaint_key Int64 COMMENT 'The complaint / 所属投诉',
  clock_key Int32 COMMENT 'The time limit / 时限',
  started_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Start; null where it has not started or the time is not known / 起算时间；未起算或不详则为空',
  due_at Nullable(DateTime64(6, 'UTC')) COMMENT 'Last moment in time; a deadline of the customer\'s own where the regime lets it prevail; null like started_at / 截止时间；制度以客户期限为准的，为客户期限；未起算或不详则为空',
  due_moved_from Nullable(DateTime64(6, 'UTC')) COMMENT 'Last moment as set at the start, where a change of the calendar moved it while it was running; else null / 起算时设定的截止时间（进行中因日历变更而移动的）；否则为空',
  met_at Nullable(DateTime64(6, 'UTC')) COMMENT 'When it was met; null where it was not or the time is not known / 完成时间；未完成或不详则为空',
  outcome LowCardinality(Nullable(String)) COMMENT 'not-started, open, in-time, in-time-reopened (by a closure that did not hold), late (met after the limit, or past it and not met) or unknown, as of the extraction; a reported outcome wins / 结果：not-started 未起算，open 进行中，in-time 按时，in-time-reopened 按时结案但后又重开，late 逾期（期限过后才完成，或已过期限仍未完成），unknown 不详（截至数据时点；以来源报告的结果为准）',
  calendar_known Nullable(Bool) COMMENT 'False where the limit touches a year whose holidays were not published: weekends alone were counted / 时限涉及尚未公布节假日的年份（仅按周末计算）时为 false',
  started_date_key Nullable(Int32) COMMENT 'Day of started_at in the organisation\'s zone; null like it / started_at 的日期（组织所在时区）；started_at 为空则为空',
  due_date_key Nullable(Int32) COMMENT 'Day of due_at in the organisation\'s zone; null like it / due_at 的日期（组织所在时区）；due_at 为空则为空',
  met_date_key Nullable(Int32) COMMENT 'Day of met_at in the organisation\'s zone; null like it / met_at 的日期（组织所在时区）；met_at 为空则为空'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, complaint_key, clock_key)
COMMENT 'How each time limit stands for each complaint / 各投诉的时限执行情况';

CREATE TABLE csat.fct_complaint_event (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  complaint_key Int64 COMMENT 'The complaint / 所属投诉',
  sequence Int32 COMMENT 'Order of entry, from 1 / 登记顺序，从 1 起',
  kind LowCardinality(Nullable(String)) COMMENT 'What happened / 事件类型',
  occurred_at Nullable(DateTime64(6, 'UTC')) COMMENT 'When; null where the imported source does not say / 发生时间；导入来源未说明则为空',
  occurred_date_key Nullable(Int32) COMMENT 'Day of it in the organisation\'s zone; null like occurred_at / 发生日期（组织所在时区）；occurred_at 为空则为空',
  role LowCardinality(Nullable(String)) COMMENT 'Role of the regime that acted; null where none / 执行的制度角色；无则为空',
  step LowCardinality(Nullable(String)) COMMENT 'Step that the regime names; null for other events / 制度所定步骤；其他事件为空'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, complaint_key, sequence)
COMMENT 'What happened to each complaint, in order / 投诉处理过程记录';

CREATE TABLE csat.mart_complaint_by_month (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  month LowCardinality(String) COMMENT 'Month of receipt, e.g. 2010-07 / 受理月份，如 2010-07',
  category_key Int32 COMMENT 'Category; 0 = not stated / 类别；0 = 未说明',
  department_key Int32 COMMENT 'As it is: department in charge now, or last; 0 = not stated / 现状：现在（或最后）负责的部门；0 = 未说明',
  department_then_key Int32 COMMENT 'As it was: department in charge at the first answer, as in fct_complaint; 0 = not stated / 当时：首次答复时负责的部门，同 fct_complaint；0 = 未说明',
  offering_key Int32 COMMENT 'Product or service; 0 = not stated / 产品或服务；0 = 未说明',
  channel_key Int32 COMMENT 'Channel; 0 = not stated / 渠道；0 = 未说明',
  complaints Nullable(Int64) COMMENT 'Number of complaints / 投诉件数',
  answered Nullable(Int64) COMMENT 'Of them ever answered / 其中曾答复的',
  closed Nullable(Int64) COMMENT 'Of them closed now / 其中已结案的',
  disputed Nullable(Int64) COMMENT 'Of them ever disputed by the customer / 其中客户曾不满意的',
  reopened Nullable(Int64) COMMENT 'Of them reopened at least once / 其中曾重开的',
  reopened_undisputed Nullable(Int64) COMMENT 'Of them reopened although the customer never disputed an answer / 其中客户并未提出异议而重开的',
  reopenings Nullable(Int64) COMMENT 'Number of reopenings / 重开总次数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, month, category_key, department_key, department_then_key, offering_key, channel_key)
COMMENT 'Counts of complaints by month of receipt / 按受理月份汇总的投诉';

CREATE TABLE csat.mart_complaint_clock_by_month (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  month LowCardinality(String) COMMENT 'Month of receipt, e.g. 2010-07 / 受理月份，如 2010-07',
  clock_key Int32 COMMENT 'Time limit / 时限',
  category_key Int32 COMMENT 'Category; 0 = not stated / 类别；0 = 未说明',
  department_key Int32 COMMENT 'Department in charge now; 0 = not stated / 现在负责的部门；0 = 未说明',
  offering_key Int32 COMMENT 'Product or service; 0 = not stated / 产品或服务；0 = 未说明',
  in_time Nullable(Int64) COMMENT 'Met in time / 按时',
  in_time_reopened Nullable(Int64) COMMENT 'Met in time by a closure that did not hold: reopened since / 按时结案但后又重新打开',
  late Nullable(Int64) COMMENT 'Late: met after the limit, or past it and not met / 逾期：期限过后才完成，或已过期限仍未完成',
  open Nullable(Int64) COMMENT 'Running, not yet due / 进行中、未到期',
  not_started Nullable(Int64) COMMENT 'Not started / 未起算',
  unknown Nullable(Int64) COMMENT 'Met, but whether in time is not known / 已完成但是否按时不详',
  calendar_unknown Nullable(Int64) COMMENT 'Of all six, those whose limit touches a year without published holidays / 上述六项中时限涉及尚未公布节假日的年份的件数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, month, clock_key, category_key, department_key, offering_key)
COMMENT 'Outcomes of time limits by month of receipt / 按受理月份汇总的时限结果';
