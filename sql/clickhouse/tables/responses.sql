-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.dim_rating_kind (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  rating_kind Int8 COMMENT 'Key / 主键',
  rating_kind_code LowCardinality(Nullable(String)) COMMENT 'Code: self, surveyed, competitor / 代码：self 自评，surveyed 调查，competitor 竞争对手评价',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, rating_kind)
COMMENT 'Kinds of rating: whose view a form is / 评价类型：问卷表达谁的看法';

CREATE TABLE csat.dim_respondent_kind (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  respondent_kind Int8 COMMENT 'Key / 主键',
  respondent_kind_code LowCardinality(Nullable(String)) COMMENT 'Code: customer, dealer, salesperson / 代码：customer 客户，dealer 经销商，salesperson 业务员',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, respondent_kind)
COMMENT 'Kinds of respondent: who fills in forms / 受访者类型：由谁填写问卷';

CREATE TABLE csat.fct_blank_form (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  response_key Int64 COMMENT 'Key, counted together with those of fct_response / 主键（与 fct_response 统一编号）',
  response_id UUID COMMENT 'Id of the form in the source system / 源系统中的问卷编号',
  round_key Int32 COMMENT 'Round / 调查轮次',
  questionnaire_key Int32 COMMENT 'Questionnaire version handed out / 问卷版本',
  date_key Int32 COMMENT 'Day on which it was handed in, in the organisation\'s zone / 交回日期（组织所在时区）',
  rating_kind Int8 COMMENT 'Kind of rating that was asked for, see dim_rating_kind / 所要求的评价类型，见 dim_rating_kind',
  respondent_kind Int8 COMMENT 'Who handed it in, see dim_respondent_kind / 交回者类型，见 dim_respondent_kind',
  competitor_key Int32 COMMENT 'Company asked about; 0 = the own one / 所问的公司；0 = 本公司',
  answered_at DateTime64(6, 'UTC') COMMENT 'When it was handed in / 交回时间',
  attributes Nullable(String) COMMENT 'Attributes of the respondent as JSON, no personal data / 受访者属性（JSON，不含个人信息）',
  source_digest UInt32 COMMENT 'CRC-32C of the form as the source holds it, by which it is compared again / 源系统中该问卷内容的 CRC-32C 校验值，用于再次核对'
)
ENGINE = MergeTree
PARTITION BY (organization_code, intDiv(date_key, 100))
ORDER BY (organization_code, date_key, response_key)
COMMENT 'Blank forms: handed in without one answered item, no returned forms / 空白问卷：交回但没有任何一项作答，不算回收';

CREATE TABLE csat.fct_comment (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  response_key Int64 COMMENT 'The form, in fct_response or fct_blank_form / 所属问卷（在 fct_response 或 fct_blank_form 中）',
  round_key Nullable(Int32) COMMENT 'Round of the form / 问卷的调查轮次',
  date_key Int32 COMMENT 'Day of writing in the organisation\'s zone / 填写日期（组织所在时区）',
  rating_kind Nullable(Int8) COMMENT 'Kind of rating of the form, see dim_rating_kind / 问卷的评价类型，见 dim_rating_kind',
  competitor_key Nullable(Int32) COMMENT 'Company that the form is about; 0 = the own one / 问卷所评价的公司；0 = 本公司',
  blank Nullable(Bool) COMMENT 'Whether no item of the form is answered / 问卷是否没有任何一项作答',
  item_key Nullable(Int32) COMMENT 'The item; null = the whole form / 所针对的项目；空 = 整份问卷',
  comment Nullable(String) COMMENT 'The text / 意见内容'
)
ENGINE = MergeTree
PARTITION BY (organization_code, intDiv(date_key, 100))
ORDER BY (organization_code, date_key, response_key)
COMMENT 'Comments that respondents wrote, on returned and on blank forms / 受访者的书面意见（含空白问卷上的）';

CREATE TABLE csat.fct_own_scale_rating (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  response_key Int64 COMMENT 'The form / 所属问卷',
  date_key Int32 COMMENT 'Day of answering / 作答日期',
  round_key Int32 COMMENT 'Round / 调查轮次',
  item_key Int32 COMMENT 'Item rated / 被评价项目',
  department_key Int32 COMMENT 'Department that the form names, else the one of the item / 问卷指明的部门；未指明时为项目所属部门',
  competitor_key Int32 COMMENT 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司',
  rating_kind Int8 COMMENT '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价',
  respondent_kind Int8 COMMENT '1 customer, 2 dealer, 3 salesperson / 1 客户，2 经销商，3 业务员',
  level Int8 COMMENT 'Level given, see ref_own_scale_level; of a reversed item the level it counts as / 所给等级，见 ref_own_scale_level；反向项目为折算后的等级',
  points Decimal(9, 4) COMMENT 'Points of the level / 等级分值',
  best_points Decimal(9, 4) COMMENT 'Points of the best level of the scale / 最高等级的分值',
  satisfied Int8 COMMENT '1 if the level counts as satisfied, is a promoter or yes, else 0 / 计为满意、推荐者或“是”则为 1，否则为 0'
)
ENGINE = MergeTree
PARTITION BY (organization_code, intDiv(date_key, 100))
ORDER BY (organization_code, date_key, response_key, item_key)
COMMENT 'Answers on scales of their own: recommendation, yes or no, others; never pooled with fct_rating / 单独量表（推荐、是否等）上的作答，不与 fct_rating 合并';

CREATE TABLE csat.fct_rating (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  response_key Int64 COMMENT 'The form / 所属问卷',
  date_key Int32 COMMENT 'Day of answering / 作答日期',
  round_key Int32 COMMENT 'Round / 调查轮次',
  item_key Int32 COMMENT 'Item rated / 被评价项目',
  department_key Int32 COMMENT 'Department that the form names, else the one of the item / 问卷指明的部门；未指明时为项目所属部门',
  competitor_key Int32 COMMENT 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司',
  rating_kind Int8 COMMENT '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价',
  respondent_kind Int8 COMMENT '1 customer, 2 dealer, 3 salesperson / 1 客户，2 经销商，3 业务员',
  level Int8 COMMENT 'Level given, see ref_level; of a reversed item the level it counts as / 所给等级，见 ref_level；反向项目为折算后的等级',
  points Decimal(9, 4) COMMENT 'Points of the level; of an item with points of its own its share of them / 等级分值；项目设有分值的，按其满分折算',
  best_points Decimal(9, 4) COMMENT 'Points of the best level of the scale; of an item with points of its own its most points / 最高等级的分值；项目设有分值的，为该项目满分',
  satisfied Int8 COMMENT '1 if the level counts as satisfied, else 0 / 计为满意则为 1，否则为 0'
)
ENGINE = MergeTree
PARTITION BY (organization_code, intDiv(date_key, 100))
ORDER BY (organization_code, date_key, response_key, item_key)
COMMENT 'Ratings: answered items on the questionnaire\'s scale of satisfaction, in date order / 评价：问卷满意度量表上每个已作答项目一行，按日期排列';

CREATE TABLE csat.fct_response (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  response_key Int64 COMMENT 'Key: the number of the form, which never changes / 主键：问卷的永久编号',
  response_id UUID COMMENT 'Id of the form in the source system / 源系统中的问卷编号',
  round_key Int32 COMMENT 'Round / 调查轮次',
  questionnaire_key Int32 COMMENT 'Questionnaire version answered / 所答问卷版本',
  date_key Int32 COMMENT 'Day of answering in the organisation\'s zone / 作答日期（组织所在时区）',
  rating_kind Int8 COMMENT '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价',
  respondent_kind Int8 COMMENT '1 customer, 2 dealer, 3 salesperson / 1 客户，2 经销商，3 业务员',
  competitor_key Int32 COMMENT 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司',
  answered_at DateTime64(6, 'UTC') COMMENT 'When it was filled in / 作答时间',
  attributes Nullable(String) COMMENT 'Attributes of the respondent as JSON, no personal data / 受访者属性（JSON，不含个人信息）',
  source_digest UInt32 COMMENT 'CRC-32C of the form as the source holds it, by which it is compared again / 源系统中该问卷内容的 CRC-32C 校验值，用于再次核对',
  ratings Int16 COMMENT 'Answered items on the questionnaire\'s scale / 问卷量表上已作答项数',
  late Nullable(Int8) COMMENT '1 if it came back after the return window of the regime and so is not in the return rate, else 0, also where the regime sets no window; null where its sending is not recorded, so that the window cannot be judged / 超过制度规定的回收期限（不计入回收率）则为 1，否则为 0（制度未规定期限的也为 0）；发出时间未记录、期限不能判定则为空',
  own_scale_ratings Int16 COMMENT 'Answered items on scales of their own / 单独量表上已作答项数',
  department_key Int32 COMMENT 'Department, branch or ward that the form is about; 0 = it names none, its ratings count for the departments of their items / 问卷所针对的部门、网点或病区；0 = 未指明，各评价计入其项目所属部门',
  customer_code Nullable(String) COMMENT 'Code of the customer in the organisation\'s own numbering, no personal data; null = not known / 组织自编的客户代码，不含个人信息；空 = 未知',
  weight Nullable(Float64) COMMENT 'Weight of the form in its sample, as its source gives it; null = none recorded. Figures and marts are not weighted / 样本权重，由来源给出；空 = 未记录。各数值和集市均未加权',
  sent_at Nullable(DateTime64(6, 'UTC')) COMMENT 'When the form was sent, where it says so itself; else null, and dim_round.forms_sent_on says when those of its round were / 问卷自带的发出时间；无则为空，此时见 dim_round.forms_sent_on',
  sent_date_key Nullable(Int32) COMMENT 'Day of sent_at in the organisation\'s zone; null like it / sent_at 的日期（组织所在时区）；sent_at 为空则为空',
  scored Int8 COMMENT '1 if it counts; 0 for a form that the back-check found fabricated, where the regime leaves those out: it is counted here and nowhere else, with 0 ratings / 计入结果则为 1；核实为作弊且制度规定剔除的为 0：仅在此计数，评价项数为 0',
  returned_at Nullable(DateTime64(6, 'UTC')) COMMENT 'When the form came back, where its source says so; null where it did as it was answered. late is judged by it / 问卷收回时间（来源注明时）；空 = 作答时即收回。late 按此判定',
  collected_by_key Int32 COMMENT 'Department that collected the form; 0 = not recorded / 收回问卷的部门；0 = 未记录'
)
ENGINE = MergeTree
PARTITION BY (organization_code, intDiv(date_key, 100))
ORDER BY (organization_code, date_key, response_key)
COMMENT 'Returned forms: at least one item answered / 回收的问卷：至少一项已作答（每份一行）';

CREATE TABLE csat.mart_form_by_round (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  rating_kind Int8 COMMENT '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价',
  competitor_key Int32 COMMENT 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司',
  forms Nullable(Int64) COMMENT 'Forms with at least one rating / 至少有一项评价的问卷份数',
  ratings Nullable(Int64) COMMENT 'Number of ratings on them / 评价项数',
  points Nullable(Decimal(18, 4)) COMMENT 'Sum of points / 分值合计',
  best_points Nullable(Decimal(18, 4)) COMMENT 'Sum of the best points / 最高分值合计',
  satisfied Nullable(Int64) COMMENT 'Ratings that count as satisfied / 计为满意的项数',
  points_squared Nullable(Decimal(38, 8)) COMMENT 'Sum over forms of points squared / 各份问卷分值平方之和',
  points_by_best Nullable(Decimal(38, 8)) COMMENT 'Sum over forms of points times best points / 各份问卷分值与最高分值乘积之和',
  best_squared Nullable(Decimal(38, 8)) COMMENT 'Sum over forms of best points squared / 各份问卷最高分值平方之和',
  satisfied_squared Nullable(Int64) COMMENT 'Sum over forms of satisfied ratings squared / 各份问卷满意项数平方之和',
  satisfied_by_ratings Nullable(Int64) COMMENT 'Sum over forms of satisfied ratings times ratings / 各份问卷满意项数与评价项数乘积之和',
  ratings_squared Nullable(Int64) COMMENT 'Sum over forms of ratings squared / 各份问卷评价项数平方之和'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key, rating_kind, competitor_key)
COMMENT 'Sums over whole forms, for intervals by round / 按轮次汇总的整份问卷（用于置信区间）';

CREATE TABLE csat.mart_form_by_round_department (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  rating_kind Int8 COMMENT '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价',
  competitor_key Int32 COMMENT 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司',
  department_key Int32 COMMENT 'Department that owns the items / 负责这些项目的部门',
  forms Nullable(Int64) COMMENT 'Forms with at least one rating / 至少有一项评价的问卷份数',
  ratings Nullable(Int64) COMMENT 'Number of ratings on them / 评价项数',
  points Nullable(Decimal(18, 4)) COMMENT 'Sum of points / 分值合计',
  best_points Nullable(Decimal(18, 4)) COMMENT 'Sum of the best points / 最高分值合计',
  satisfied Nullable(Int64) COMMENT 'Ratings that count as satisfied / 计为满意的项数',
  points_squared Nullable(Decimal(38, 8)) COMMENT 'Sum over forms of points squared / 各份问卷分值平方之和',
  points_by_best Nullable(Decimal(38, 8)) COMMENT 'Sum over forms of points times best points / 各份问卷分值与最高分值乘积之和',
  best_squared Nullable(Decimal(38, 8)) COMMENT 'Sum over forms of best points squared / 各份问卷最高分值平方之和',
  satisfied_squared Nullable(Int64) COMMENT 'Sum over forms of satisfied ratings squared / 各份问卷满意项数平方之和',
  satisfied_by_ratings Nullable(Int64) COMMENT 'Sum over forms of satisfied ratings times ratings / 各份问卷满意项数与评价项数乘积之和',
  ratings_squared Nullable(Int64) COMMENT 'Sum over forms of ratings squared / 各份问卷评价项数平方之和'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key, rating_kind, competitor_key, department_key)
COMMENT 'Sums over each form\'s items of one department, for intervals; the forms of two departments are the same people / 按轮次与部门汇总的问卷（用于置信区间；不同部门的问卷来自同一批受访者）';

CREATE TABLE csat.mart_own_scale_rating_by_round (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  rating_kind Int8 COMMENT '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价',
  competitor_key Int32 COMMENT 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司',
  department_key Int32 COMMENT 'Department that the form names, else the one of the item / 问卷指明的部门；未指明时为项目所属部门',
  item_key Int32 COMMENT 'Item rated / 被评价项目',
  level Int8 COMMENT 'Level given, see ref_own_scale_level / 所给等级，见 ref_own_scale_level',
  ratings Nullable(Int64) COMMENT 'Number of ratings / 评价项数',
  points Nullable(Decimal(18, 4)) COMMENT 'Sum of points / 分值合计',
  best_points Nullable(Decimal(18, 4)) COMMENT 'Sum of the best points / 最高分值合计',
  satisfied Nullable(Int64) COMMENT 'Ratings that count as satisfied / 计为满意的项数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key, rating_kind, competitor_key, department_key, item_key, level)
COMMENT 'Counts and sums of answers on scales of their own by round and level / 单独量表上的作答，按轮次与等级汇总';

CREATE TABLE csat.mart_rating_by_month (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  month LowCardinality(String) COMMENT 'Month, e.g. 2010-07 / 月份，如 2010-07',
  rating_kind Int8 COMMENT '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价',
  competitor_key Int32 COMMENT 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司',
  department_key Int32 COMMENT 'As it is: department that the form names, else the one that owns the item now / 现状：问卷指明的部门；未指明时为现在负责该项目的部门',
  department_then_key Int32 COMMENT 'As it was: department that the form names, else the one that owned the item on the day of answering / 当时：问卷指明的部门；未指明时为作答当日负责该项目的部门',
  item_key Int32 COMMENT 'Item rated / 被评价项目',
  ratings Nullable(Int64) COMMENT 'Number of ratings / 评价项数',
  points Nullable(Decimal(18, 4)) COMMENT 'Sum of points / 分值合计',
  best_points Nullable(Decimal(18, 4)) COMMENT 'Sum of the best points / 最高分值合计',
  satisfied Nullable(Int64) COMMENT 'Ratings that count as satisfied / 计为满意的项数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, month, rating_kind, competitor_key, department_key, department_then_key, item_key)
COMMENT 'Counts and sums of ratings by month of answering, by departments as they are and as they were, without rounds of employees / 按作答月份汇总的评价（部门现状与当时情况），不含员工调查';

CREATE TABLE csat.mart_rating_by_round (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  rating_kind Int8 COMMENT '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价',
  competitor_key Int32 COMMENT 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司',
  department_key Int32 COMMENT 'Department that the form names, else the one of the item / 问卷指明的部门；未指明时为项目所属部门',
  item_key Int32 COMMENT 'Item rated / 被评价项目',
  level Int8 COMMENT 'Level given / 所给等级',
  ratings Nullable(Int64) COMMENT 'Number of ratings / 评价项数',
  points Nullable(Decimal(18, 4)) COMMENT 'Sum of points / 分值合计',
  best_points Nullable(Decimal(18, 4)) COMMENT 'Sum of the best points / 最高分值合计',
  satisfied Nullable(Int64) COMMENT 'Ratings that count as satisfied / 计为满意的项数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key, rating_kind, competitor_key, department_key, item_key, level)
COMMENT 'Counts and sums of ratings by round and level; add up before dividing / 按轮次与等级汇总的评价（先求和，再相除）';

CREATE TABLE csat.mart_response_by_round (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  round_key Int32 COMMENT 'Round / 调查轮次',
  rating_kind Int8 COMMENT '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价',
  competitor_key Int32 COMMENT 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司',
  responses Nullable(Int64) COMMENT 'Number of forms / 问卷份数',
  ratings Nullable(Int64) COMMENT 'Number of ratings on them / 评价项数',
  own_scale_ratings Nullable(Int64) COMMENT 'Number of answers on scales of their own on them / 其中单独量表的作答数'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, round_key, rating_kind, competitor_key)
COMMENT 'Returned forms by round / 按轮次汇总的回收问卷';
