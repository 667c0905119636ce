-- Written by ./csat scale tables from the published warehouse; a column is added in its model under sql/warehouse.
CREATE TABLE csat.dim_survey_plan (
  organization_code LowCardinality(String) COMMENT 'The organisation\'s code / 组织代码',
  survey_plan_key Int32 COMMENT 'Key / 主键',
  survey_plan_code LowCardinality(Nullable(String)) COMMENT 'Code of the plan / 策划书代码',
  title_zh Nullable(String) COMMENT 'Title in Chinese / 中文标题',
  title_en Nullable(String) COMMENT 'Title in English / 英文标题',
  regime_key Nullable(Int32) COMMENT 'The regime version that it was written under / 所依据的制度版本',
  questionnaire_key Nullable(Int32) COMMENT 'The questionnaire version that it decides on; null for none / 所确定的问卷版本；未确定则为空',
  survey_kinds Nullable(String) COMMENT 'Codes of the survey kinds that it is for, parted by spaces; empty for every kind / 适用的调查类型代码，以空格分隔；为空则适用于各类',
  period_start Nullable(Date32) COMMENT 'First day of the period planned / 策划期间第一天',
  period_end Nullable(Date32) COMMENT 'Last day of the period planned / 策划期间最后一天',
  content_codes Nullable(String) COMMENT 'Codes of the contents that it holds, parted by spaces / 已写明的内容代码，以空格分隔',
  state LowCardinality(Nullable(String)) COMMENT 'draft, submitted, approved, rejected or issued / 状态：draft 草稿，submitted 已提交，approved 已批准，rejected 已退回，issued 已下发',
  written_on Nullable(Date32) COMMENT 'Day on which it was first written, in the organisation\'s zone / 首次编写的日期（组织所在时区）',
  submitted_on Nullable(Date32) COMMENT 'Day on which it was last submitted; null for a draft / 最近一次提交的日期；草稿为空',
  decided_on Nullable(Date32) COMMENT 'Day on which it was approved or rejected; null where nobody decided / 批准或退回的日期；无人批准则为空',
  decided_role Nullable(String) COMMENT 'Role of the regime that decided; null where none is recorded / 批准或退回的角色；未记录则为空',
  issued_on Nullable(Date32) COMMENT 'Day on which it was sent to departments; null where it was not / 下发到部门的日期；未下发则为空',
  departments Nullable(Int32) COMMENT 'Number of departments that it was sent to; null where it was not / 下发的部门数；未下发则为空'
)
ENGINE = MergeTree
PARTITION BY organization_code
ORDER BY (organization_code, survey_plan_key)
COMMENT 'Survey plans / 调查策划书';
