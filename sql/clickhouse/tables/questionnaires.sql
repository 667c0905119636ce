-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.dim_questionnaire (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  questionnaire_key Int32 COMMENT 'Key / 主键',
  questionnaire_code LowCardinality(Nullable(String)) COMMENT 'Code of the questionnaire / 问卷代码',
  version Nullable(Int32) COMMENT 'Version, from 1 / 版本，从 1 起',
  title_zh Nullable(String) COMMENT 'Title in Chinese / 中文标题',
  title_en Nullable(String) COMMENT 'Title in English / 英文标题',
  scale_code LowCardinality(Nullable(String)) COMMENT 'Answer scale of the regime, see ref_level / 所用评价等级，见 ref_level',
  regime_key Nullable(Int32) COMMENT 'The regime version that it was made under / 所依据的制度版本',
  survey_kind LowCardinality(Nullable(String)) COMMENT 'Survey kind of the regime that it is for; null where that is open / 适用的调查类型；未限定则为空',
  module Nullable(String) COMMENT 'Module of the regime whose form it is; null for none / 所属模块；没有则为空',
  approved_on Nullable(Date32) COMMENT 'Day on which it was approved, in the organisation\'s zone; null where it was not / 批准日期（组织所在时区）；未批准则为空',
  approved_role Nullable(String) COMMENT 'Role of the regime that approved it; null where none is recorded / 批准的角色；未记录则为空'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, questionnaire_key)
COMMENT 'Versions of questionnaires / 问卷版本';

CREATE TABLE csat.ref_item_scale (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  questionnaire_key Int32 COMMENT 'Questionnaire version / 问卷版本',
  item_key Int32 COMMENT 'Item / 项目',
  position Nullable(Int32) COMMENT 'Place on the form, from 1 / 在问卷中的位置，从 1 起',
  scale_code LowCardinality(Nullable(String)) COMMENT 'Code of its scale / 量表代码',
  measure LowCardinality(Nullable(String)) COMMENT 'What its answers are made into: satisfaction, recommendation, yes-no, other / 答案的用途：满意度、推荐、是否、其他',
  apart Nullable(Int8) COMMENT '1 if it is on a scale of its own and never pooled with degree and rate / 1 = 单独量表，不并入满意度和满意率',
  reversed Nullable(Int8) COMMENT '1 if its best answer counts as the worst; the facts hold the level it counts as / 1 = 反向项目；事实表中为折算后的等级',
  max_points Nullable(Decimal(9, 4)) COMMENT 'The most points that it can give; null where items have no points / 该项目的满分；项目不设分值则为空',
  required Nullable(Int8) COMMENT '1 if every form must answer it / 1 = 必答'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, questionnaire_key, item_key)
COMMENT 'The scale of each item of a questionnaire version / 各问卷版本中每个项目的量表';

CREATE TABLE csat.ref_level (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  questionnaire_key Int32 COMMENT 'Questionnaire version / 问卷版本',
  level Int8 COMMENT 'Stored number of the level, from 1 / 等级编号，从 1 起',
  level_code LowCardinality(Nullable(String)) COMMENT 'Code of the level in the scale / 等级代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称',
  points Nullable(Decimal(9, 4)) COMMENT 'What the level is worth / 等级分值',
  satisfied Nullable(Int8) COMMENT '1 if it counts as satisfied, else 0 / 计为满意则为 1，否则为 0',
  dissatisfied Nullable(Int8) COMMENT '1 if it counts as dissatisfied, else 0; neither is neutral / 计为不满意则为 1，否则为 0；两者都不是则为中性'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, questionnaire_key, level)
COMMENT 'Answer levels of each questionnaire version, from its regime / 各问卷版本的评价等级（取自制度）';

CREATE TABLE csat.ref_own_scale_level (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  questionnaire_key Int32 COMMENT 'Questionnaire version / 问卷版本',
  item_key Int32 COMMENT 'Item / 项目',
  level Nullable(Int8) COMMENT 'Stored number of the level, from 1 / 等级编号，从 1 起',
  level_code LowCardinality(Nullable(String)) COMMENT 'Code of the level in the scale / 等级代码',
  name_zh Nullable(String) COMMENT 'Name in Chinese / 中文名称',
  name_en Nullable(String) COMMENT 'Name in English / 英文名称',
  points Nullable(Decimal(9, 4)) COMMENT 'What the level is worth / 等级分值',
  best_points Nullable(Decimal(9, 4)) COMMENT 'Points of the best level / 最高等级的分值',
  satisfied Nullable(Int8) COMMENT '1 if it counts as satisfied, is a promoter or yes / 计为满意、推荐者或“是”则为 1，否则为 0',
  dissatisfied Nullable(Int8) COMMENT '1 if it counts as dissatisfied, is a detractor or no / 计为不满意、贬损者或“否”则为 1，否则为 0'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, questionnaire_key, item_key)
COMMENT 'Answer levels of items on scales of their own / 单独量表项目的等级';

CREATE TABLE csat.ref_scale (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  questionnaire_key Int32 COMMENT 'Questionnaire version / 问卷版本',
  scale_code LowCardinality(Nullable(String)) COMMENT 'Code of the scale in the regime / 制度中的尺度代码',
  best_points Nullable(Decimal(9, 4)) COMMENT 'Points of the best level / 最高等级的分值'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, questionnaire_key)
COMMENT 'Answer scale of each questionnaire version / 各问卷版本的评价尺度';
