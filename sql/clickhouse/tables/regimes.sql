-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.dim_regime (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  regime_key Int32 COMMENT 'Key / 主键',
  regime_id Nullable(String) COMMENT 'Requirement set that the regime carries out / 制度对应的需求编号',
  regime_code LowCardinality(Nullable(String)) COMMENT 'Code of the regime file / 制度文件代码',
  version Nullable(Int32) COMMENT 'Version adopted by the organisation, from 1 / 组织采用的版本，从 1 起',
  title_zh Nullable(String) COMMENT 'Title in Chinese / 中文标题',
  title_en Nullable(String) COMMENT 'Title in English / 英文标题'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, regime_key)
COMMENT 'Adopted versions of management systems / 已采用的管理制度版本';

CREATE TABLE csat.ref_focus (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  regime_key Int32 COMMENT 'Regime version / 制度版本',
  position Int32 COMMENT 'Place in the regime, from 1 / 在制度中的顺序，从 1 起',
  kind LowCardinality(Nullable(String)) COMMENT 'What is looked for: lowest-satisfied, highest-dissatisfied, written-opinions, expectations or declined / 重点：lowest-satisfied 满意比率最低，highest-dissatisfied 不满意比率最高，written-opinions 书面意见，expectations 服务期望，declined 比上次下降',
  action_zh Nullable(String) COMMENT 'What is to be done, in Chinese / 要求的措施（中文）',
  action_en Nullable(String) COMMENT 'What is to be done, in English / 要求的措施（英文）',
  rules Nullable(String) COMMENT 'Rule IDs behind it / 对应的条款编号'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, regime_key, position)
COMMENT 'Results of a survey that the regime has looked at first, and what it demands about them / 制度规定的重点分析及其措施';

CREATE TABLE csat.ref_grade (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  regime_key Int32 COMMENT 'Regime version / 制度版本',
  position Nullable(Int32) COMMENT 'Place in the regime, from 1 / 在制度中的顺序，从 1 起',
  grade_code LowCardinality(String) COMMENT 'The grade, e.g. A / 等级，如 A',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称',
  from_percent Nullable(Decimal(7, 4)) COMMENT 'Lowest score of the band in percent, included / 下限（%，含）',
  to_percent Nullable(Decimal(7, 4)) COMMENT 'Upper end of the band in percent / 上限（%）',
  to_included Nullable(Bool) COMMENT 'Whether the upper end itself lies in the band / 是否含上限',
  rules Nullable(String) COMMENT 'Rule IDs that it carries out / 对应的条款编号'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, regime_key, grade_code)
COMMENT 'Named bands of scores, the lower end included / 分数等级，含下限';

CREATE TABLE csat.ref_limit (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  regime_key Int32 COMMENT 'Regime version / 制度版本',
  subject String COMMENT 'survey or visits / survey 调查，visits 走访回访',
  position Nullable(Int32) COMMENT 'Place in the regime, from 1 / 在制度中的顺序，从 1 起',
  limit_code LowCardinality(String) COMMENT 'Code in the regime / 制度中的限值代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称',
  measure LowCardinality(Nullable(String)) COMMENT 'What is looked at, as in the regime file, e.g. return-rate, returned-forms, competitor-forms / 指标，代码同制度文件，如 return-rate 回收率、returned-forms 回收份数、competitor-forms 竞争对手问卷份数',
  base Nullable(String) COMMENT 'Of a share: whom it is counted against: occupied-households, resident-households, discharged-patients, customers; null for other measures / 占比的基数：occupied-households 入住户，resident-households 常住户，discharged-patients 出院患者，customers 客户；其他指标为空',
  operator Nullable(String) COMMENT 'at-least, more-than, at-most or less-than; unrounded values are compared / at-least 不低于，more-than 超过，at-most 不高于，less-than 低于；比较未舍入的值',
  limit_value Nullable(Decimal(18, 4)) COMMENT 'The limit: percent for rates and shares, a number of forms for counts / 限值：比率为百分数，数量为份数',
  per Nullable(String) COMMENT 'Period whose results are counted together, e.g. quarterly; null for each round / 合并计算的周期，如 quarterly；空 = 按轮次',
  hard Nullable(Bool) COMMENT 'true: a miss is a breach; false: generally demanded / true 硬性要求，false 一般要求',
  consequence Nullable(String) COMMENT 'What follows from a miss: warning, improvement-report, invalid, penalty, visit-non-responders / 未达到的后果：warning 提示，improvement-report 改善报告，invalid 调查无效，penalty 扣减，visit-non-responders 回访未答者',
  consequence_zh Nullable(String) COMMENT 'The consequence in the words of the regime, in Chinese; null when it states none / 制度原文中的后果（中文）；未规定则为空',
  consequence_en Nullable(String) COMMENT 'The same in English / 制度原文中的后果（英文）',
  survey_kinds Array(String) COMMENT 'Codes of the survey or visit kinds that it is for; empty for all / 适用的调查或回访种类代码；空列表 = 全部',
  rules Nullable(String) COMMENT 'Rule IDs that it carries out / 对应的条款编号'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, regime_key, subject, limit_code)
COMMENT 'Limits on counts and rates of surveys and visits, from the regime / 制度对调查和回访的数量与比率的限值';

CREATE TABLE csat.ref_penalty (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  regime_key Int32 COMMENT 'Regime version / 制度版本',
  required_return_rate Nullable(Decimal(7, 4)) COMMENT 'Required return rate in percent / 要求的回收率（%）',
  deduction_per_point Nullable(Decimal(9, 4)) COMMENT 'Percentage points deducted for each point short / 每低一个百分点扣减的百分点',
  whole_points_only Nullable(Bool) COMMENT 'true: only whole points short count / true 只计整数百分点',
  rules Nullable(String) COMMENT 'Rule IDs that it carries out / 对应的条款编号'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, regime_key)
COMMENT 'What a missed return rate takes from the composite satisfaction rate / 回收率不足时对综合满意率的扣减';

CREATE TABLE csat.ref_regime (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  regime_key Int32 COMMENT 'Regime version / 制度版本',
  content Nullable(String) COMMENT 'The YAML text as it was adopted / 采用时的 YAML 全文'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, regime_key)
COMMENT 'The texts of the adopted management systems / 已采用的管理制度全文';

CREATE TABLE csat.ref_regime_adoption (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  purpose String COMMENT 'survey, complaint or improvement / 用途：survey 调查，complaint 投诉，improvement 改进',
  regime_key Nullable(Int32) COMMENT 'Regime version / 制度版本'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, purpose)
COMMENT 'Regime versions in force at the time of the run / 运行时有效的制度版本';

CREATE TABLE csat.ref_regime_target (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  regime_key Int32 COMMENT 'Regime version / 制度版本',
  position Nullable(Int32) COMMENT 'Place in the regime, from 1 / 在制度中的顺序，从 1 起',
  target_code LowCardinality(String) COMMENT 'Code in the regime / 制度中的指标代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称',
  measure LowCardinality(Nullable(String)) COMMENT 'The figure, as in the regime file: degree, rate, form-mean, module-total / 指标，代码同制度文件：degree 满意度，rate 满意率，form-mean 总均分，module-total 模块总分',
  operator Nullable(String) COMMENT 'at-least, more-than, at-most or less-than; unrounded values are compared / at-least 不低于，more-than 超过，at-most 不高于，less-than 低于；比较未舍入的值',
  value_percent Nullable(Decimal(7, 4)) COMMENT 'Fixed value in percent; null where the organisation sets it / 固定值（%）；空 = 由组织设定',
  per Nullable(String) COMMENT 'Period whose results are counted together, e.g. quarterly; null for each round / 合并计算的周期，如 quarterly；空 = 按轮次',
  survey_kinds Array(String) COMMENT 'Survey kinds that it is for; empty for all / 适用的调查种类；空 = 全部',
  rules Nullable(String) COMMENT 'Rule IDs that it carries out / 对应的条款编号'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, regime_key, target_code)
COMMENT 'Targets that the regime demands / 制度要求的指标';

CREATE TABLE csat.ref_survey_rule (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  regime_key Int32 COMMENT 'Regime version / 制度版本',
  self_weight_percent Nullable(Decimal(7, 4)) COMMENT 'Weight of the self-rating in the overall value; null without blending / 自评权重（%）；无自评则为空',
  surveyed_weight_percent Nullable(Decimal(7, 4)) COMMENT 'Weight of the surveyed rating; null without blending / 调查权重（%）；无自评则为空',
  suppress_below Nullable(Int32) COMMENT 'A smaller base is not shown / 样本小于此数不予显示',
  caution_below Nullable(Int32) COMMENT 'A smaller base is shown with a caution mark / 样本小于此数须加注意标记',
  rules Nullable(String) COMMENT 'Rule IDs behind the weights / 权重对应的条款编号'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, regime_key)
COMMENT 'What reports need of each regime version / 报告所需的制度参数';

CREATE TABLE csat.ref_trend (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  regime_key Int32 COMMENT 'Regime version / 制度版本',
  position Int32 COMMENT 'Place in the regime, from 1 / 在制度中的顺序，从 1 起',
  trend_code LowCardinality(Nullable(String)) COMMENT 'Code of the trend in the regime / 制度中的趋势代码',
  subject Nullable(String) COMMENT 'For which parts: total, item, department, customer, competitor or baseline / 对象：total 总体，item 单项，department 部门，customer 客户，competitor 竞争对手，baseline 企业基准',
  measure LowCardinality(Nullable(String)) COMMENT 'What of the whole is followed: degree, rate or form-mean; null for parts, which are followed by degree and rate / 总体所看的指标：degree 满意度，rate 满意率，form-mean 总均分；各部分看满意度和满意率，为空',
  when_fallen_zh Nullable(String) COMMENT 'What a part that fell calls for, in Chinese; null when nothing is demanded / 下降时的措施（中文）；无要求则为空',
  when_fallen_en Nullable(String) COMMENT 'The same in English; null when nothing is demanded / 下降时的措施（英文）；无要求则为空',
  rules Nullable(String) COMMENT 'Rule IDs behind it / 对应的条款编号'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, regime_key, position)
COMMENT 'Trends and comparisons that the regime demands, and what a fall calls for / 制度规定的趋势与对比，以及下降时的措施';

CREATE TABLE csat.ref_trigger (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  regime_key Int32 COMMENT 'Regime version / 制度版本',
  position Nullable(Int32) COMMENT 'Place in the regime, from 1 / 在制度中的顺序，从 1 起',
  trigger_code LowCardinality(String) COMMENT 'Code in the regime / 制度中的代码',
  measure LowCardinality(Nullable(String)) COMMENT 'The figure it looks at, as in the regime file, e.g. degree, item-degree, satisfied-level / 指标，代码同制度文件，如 degree 满意度、item-degree 单项满意度、satisfied-level 单个评价是否满意',
  operator Nullable(String) COMMENT 'at-least, more-than, at-most or less-than; unrounded values are compared / at-least 不低于，more-than 超过，at-most 不高于，less-than 低于；比较未舍入的值',
  limit_value Nullable(Decimal(18, 4)) COMMENT 'The limit of the condition, in the unit of the figure / 条件的限值，单位同指标',
  action_zh Nullable(String) COMMENT 'What is to be done, in Chinese / 应采取的措施（中文）',
  action_en Nullable(String) COMMENT 'What is to be done, in English / 应采取的措施（英文）',
  rules Nullable(String) COMMENT 'Rule IDs that it carries out / 对应的条款编号'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, regime_key, trigger_code)
COMMENT 'Results that call for action / 需要采取措施的结果';
