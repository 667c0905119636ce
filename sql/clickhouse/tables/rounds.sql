-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.dim_round (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Key / 主键',
  round_code LowCardinality(Nullable(String)) COMMENT 'Code of the round / 轮次代码',
  title_zh Nullable(String) COMMENT 'Title in Chinese / 中文标题',
  title_en Nullable(String) COMMENT 'Title in English / 英文标题',
  survey_kind LowCardinality(Nullable(String)) COMMENT 'Survey kind of the regime / 制度中的调查类型',
  period_start Nullable(Date32) COMMENT 'First day of the period / 期间第一天',
  period_end Nullable(Date32) COMMENT 'Last day of the period / 期间最后一天',
  period_label Nullable(String) COMMENT 'The calendar period that the round covers, e.g. 2025Q3, 2010H2, 2025, 2025-07; else the round\'s code / 轮次对应的日历期间，如 2025Q3、2010H2、2025、2025-07；否则为轮次代码',
  forms_sent Nullable(Int32) COMMENT 'Forms handed out; null where not counted / 发出份数；未统计则为空',
  state LowCardinality(Nullable(String)) COMMENT 'open or closed / 状态：open 进行中，closed 已关闭',
  questionnaire_key Nullable(Int32) COMMENT 'Questionnaire version asked / 所用问卷版本',
  position Nullable(Int32) COMMENT 'Place in time, by the start of the period / 按期间开始日期排列的顺序',
  forms_sent_on Nullable(Date32) COMMENT 'Day on which its forms were handed out; null where not recorded / 发出问卷的日期；未记录则为空',
  opened_on Nullable(Date32) COMMENT 'Day on which it was opened in the system, in the organisation\'s zone; null where not recorded / 在系统中开启的日期（组织所在时区）；未记录则为空',
  closed_on Nullable(Date32) COMMENT 'Day on which it was closed in the system, in the organisation\'s zone; null where it is open or not recorded / 在系统中关闭的日期（组织所在时区）；未关闭或未记录则为空',
  audience Nullable(String) COMMENT 'Who is asked, by the regime: customers, employees, competitors, internal-customers or departments; employees are in no figure of customers / 调查对象（按制度）：customers 客户，employees 员工，competitors 竞争对手，internal-customers 内部客户，departments 科室部门；员工调查不计入客户的任何指标',
  survey_plan_key Nullable(Int32) COMMENT 'The survey plan that it was opened by; null for none / 所依据的调查策划书；没有则为空'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key)
COMMENT 'Survey rounds / 调查轮次';

CREATE TABLE csat.fct_back_check (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  returned_forms Nullable(Int64) COMMENT 'Customers\' answered forms that it was drawn from / 抽样时客户已作答的问卷份数',
  drawn_forms Nullable(Int64) COMMENT 'Forms drawn / 抽取份数',
  seed Nullable(Int64) COMMENT 'Seed of the draw, by which it can be repeated / 抽样种子，可据此重做',
  algorithm Nullable(String) COMMENT 'Way of drawing / 抽样方法',
  drawn_date_key Nullable(Int32) COMMENT 'Day of the draw in the organisation\'s zone / 抽样日期（组织所在时区）'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key)
COMMENT 'Draws of returned forms for verification / 回收问卷的核实抽样';

CREATE TABLE csat.fct_distribution (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  batch String COMMENT 'Code of the batch in its round / 轮次内的批次代码',
  sent_date_key Nullable(Int32) COMMENT 'Day of handing out in the organisation\'s zone / 发出日期（组织所在时区）',
  forms Nullable(Int32) COMMENT 'Forms handed out / 发出份数',
  named_forms Nullable(Int32) COMMENT 'Those of them whose member is recorded / 其中记录了发放对象的份数',
  confirmed_forms Nullable(Int64) COMMENT 'Those of them whose receipt the member confirmed / 其中对象已确认收到的份数',
  channel_code LowCardinality(Nullable(String)) COMMENT 'Channel of the regime; null where not recorded / 制度中的渠道代码；未记录则为空',
  department_key Nullable(Int32) COMMENT 'Department whose customers were given them; 0 where not recorded / 其客户收到问卷的部门；0 = 未记录'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key, batch)
COMMENT 'Forms handed out, batch by batch / 分批发出的问卷';

CREATE TABLE csat.fct_form_check (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  response_key Int64 COMMENT 'The form, in fct_response / 所核实的问卷，见 fct_response',
  round_key Nullable(Int32) COMMENT 'Round / 调查轮次',
  result Nullable(String) COMMENT 'not-verified, genuine, fabricated, not-reached / 核实结果：not-verified 未核实，genuine 真实，fabricated 作弊，not-reached 未联系上',
  scored Nullable(Int8) COMMENT '1 if the form counts, 0 if it is left out of the results / 该问卷计入结果则为 1，剔除则为 0',
  checked_date_key Nullable(Int32) COMMENT 'Day of the finding in the organisation\'s zone; null where not verified yet / 核实日期（组织所在时区）；尚未核实则为空'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, response_key)
COMMENT 'Verification of drawn forms / 抽取问卷的核实结果';

CREATE TABLE csat.fct_hand_back (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Nullable(Int32) COMMENT 'Round / 调查轮次',
  hand_back_id UUID COMMENT 'Id in the source system / 源系统中的编号',
  handed_back_date_key Nullable(Int32) COMMENT 'Day in the organisation\'s zone / 交回日期（组织所在时区）',
  forms Nullable(Int32) COMMENT 'Forms handed back / 交回份数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, hand_back_id)
COMMENT 'Collected forms that were sorted and handed back / 整理后交回的问卷';

CREATE TABLE csat.fct_round_correction (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  sequence Int32 COMMENT 'Number of the correction of the round, from 1 / 该轮次的第几次更正，从 1 起',
  field Nullable(String) COMMENT 'forms_sent, forms_sent_on, or the event of a milestone / 更正的内容：forms_sent 发出份数，forms_sent_on 发出日期，或节点的事件代码',
  value_before Nullable(String) COMMENT 'The value before, as text; null where there was none / 更正前的值（文字）；原来没有则为空',
  value Nullable(String) COMMENT 'The value since, as text / 更正后的值（文字）',
  reason LowCardinality(Nullable(String)) COMMENT 'Why / 更正原因',
  corrected_on Nullable(Date32) COMMENT 'Day in the organisation\'s zone / 更正日期（组织所在时区）'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key, sequence)
COMMENT 'Counts and dates of rounds that were corrected / 已更正的轮次份数和日期';

CREATE TABLE csat.fct_round_deadline (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  place Nullable(Int32) COMMENT 'Place of the limit in the regime, from 0 / 时限在制度中的次序，从 0 起',
  deadline_code LowCardinality(String) COMMENT 'Code of the limit in the regime / 制度中的时限代码',
  started_on Nullable(Date32) COMMENT 'Day on which it began to run, in the organisation\'s zone; null where it has not / 起算日期（组织所在时区）；未起算则为空',
  due_on Nullable(Date32) COMMENT 'Last day in time; null where it has not begun / 截止日期；未起算则为空',
  reached_on Nullable(Date32) COMMENT 'Day on which what meets it happened; null where it did not / 达到日期；未达到则为空',
  outcome LowCardinality(Nullable(String)) COMMENT 'not-started, open, in-time, too-early, late (met after the limit), missing (past it and not met), recorded or not-recorded (demanded without a time), as of the extraction / 结果：not-started 未起算，open 进行中，in-time 按时，too-early 过早，late 逾期完成，missing 已过期限仍未完成，recorded、not-recorded 制度要求而未定时限的事项已记录、未记录（截至数据时点）',
  calendar_known Nullable(Bool) COMMENT 'False where the limit touches a year whose holidays were not published: weekends alone were counted / 时限涉及尚未公布节假日的年份（仅按周末计算）时为 false'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key, deadline_code)
COMMENT 'How each round stands to the time limits of its processing / 各轮次处理时限的执行情况';

CREATE TABLE csat.fct_round_discipline (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  surveyors Nullable(Int32) COMMENT 'People who handed out or handed back forms / 发放或交回问卷的人数',
  declared_surveyors Nullable(Int32) COMMENT 'Those of them who declared the discipline of the round / 其中已作纪律声明的人数',
  findings Nullable(Int32) COMMENT 'Findings of fraud / 作弊认定的次数',
  fraudulent_forms Nullable(Int32) COMMENT 'Forms that they are about / 涉及的问卷份数',
  left_out_forms Nullable(Int32) COMMENT 'Those of them that are in no figure / 其中不计入任何数值的份数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key)
COMMENT 'Declarations of surveyors and fraud, by round, without who it was / 各轮次的调查员纪律声明和作弊认定（不含人员）';

CREATE TABLE csat.fct_round_return (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  rating_kind Int8 COMMENT 'Kind of rating, see dim_rating_kind / 评价类型，见 dim_rating_kind',
  forms_sent Nullable(Int32) COMMENT 'Forms handed out to customers; null where not counted, and for the other kinds / 发给客户的份数；未统计及其他类型为空',
  forms_returned Nullable(Int64) COMMENT 'Answered forms in the return rate: back in time, or with a return window that cannot be judged / 计入回收率的问卷：按期收回，或期限不能判定',
  forms_undated Nullable(Int64) COMMENT 'Those of them whose return window cannot be judged, because their sending is not recorded / 其中因发出时间未记录而期限不能判定的份数',
  forms_late Nullable(Int64) COMMENT 'Answered forms back after the return window: rated, but not in the return rate / 逾期收回的问卷：计入评价，不计入回收率',
  forms_blank Nullable(Int64) COMMENT 'Forms handed in without one answered item: in no rate and no sample size / 没有任何一项作答的空白问卷：不计入任何比率和样本量',
  answered_first_at Nullable(DateTime64(6, 'UTC')) COMMENT 'When the first answered form was filled in; null for none / 首份已作答问卷的作答时间；无则为空',
  answered_last_at Nullable(DateTime64(6, 'UTC')) COMMENT 'When the last answered form was filled in; null for none / 末份已作答问卷的作答时间；无则为空',
  answered_first_date_key Nullable(Int32) COMMENT 'Day of answered_first_at in the organisation\'s zone / answered_first_at 的日期（组织所在时区）',
  answered_last_date_key Nullable(Int32) COMMENT 'Day of answered_last_at in the organisation\'s zone / answered_last_at 的日期（组织所在时区）'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key, rating_kind)
COMMENT 'Forms sent and returned by round and kind of rating; return rate = return_rate(forms_returned, forms_sent) / 各轮各评价类型的问卷发出与回收；回收率 = return_rate(forms_returned, forms_sent)';

CREATE TABLE csat.fct_sample (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  method Nullable(String) COMMENT 'random, census, planned / 方法：random 随机，census 全部，planned 按计划名单',
  asked_members Nullable(Int32) COMMENT 'Size asked for; 0 for all / 要求的样本量；0 = 全部',
  seed Nullable(Int64) COMMENT 'Seed of the draw, by which it can be repeated / 抽样种子，可据此重做',
  frame_members Nullable(Int64) COMMENT 'Members of the frame / 抽样框人数或户数',
  algorithm Nullable(String) COMMENT 'Way of drawing / 抽样方法名称',
  drawn_date_key Nullable(Int32) COMMENT 'Day of the draw in the organisation\'s zone / 抽样日期（组织所在时区）'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key)
COMMENT 'Samples drawn for rounds / 各轮的抽样';

CREATE TABLE csat.fct_sample_area (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  department_key Int32 COMMENT 'Department that is the area; 0 = members without an area / 作为区域的部门；0 = 未划分区域',
  members Nullable(Int64) COMMENT 'Members of the area in the frame / 抽样框中的人数或户数',
  forced_members Nullable(Int64) COMMENT 'Members taken because they complained / 因投诉必选的人数或户数',
  drawn_members Nullable(Int64) COMMENT 'Members taken by the draw / 抽中的人数或户数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key, department_key)
COMMENT 'What samples took from each area / 各区域的抽样情况';
