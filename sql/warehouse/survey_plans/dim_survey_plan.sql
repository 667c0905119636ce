-- grain: one row a survey plan
-- keys: survey_plan_key, in the order of the periods
-- law: survey_plan_code is unique; regime_key resolves in dim_regime
CREATE TABLE dim_survey_plan AS
SELECT
  survey_plan_key,
  code AS survey_plan_code,
  title_zh,
  title_en,
  regime_key,
  questionnaire_key,
  survey_kinds,
  period_start,
  period_end,
  content_codes,
  state,
  written_day AS written_on,
  CASE WHEN state <> 'draft' THEN submitted_day END AS submitted_on,
  CASE WHEN state IN ('approved', 'rejected', 'issued') THEN decided_day END AS decided_on,
  CASE WHEN state IN ('approved', 'rejected', 'issued') THEN decided_role END AS decided_role,
  issued_day AS issued_on,
  departments
FROM raw.stg_survey_plan
ORDER BY survey_plan_key;

COMMENT ON TABLE dim_survey_plan IS 'Survey plans / 调查策划书';
COMMENT ON COLUMN dim_survey_plan.survey_plan_key IS 'Key / 主键';
COMMENT ON COLUMN dim_survey_plan.survey_plan_code IS 'Code of the plan / 策划书代码';
COMMENT ON COLUMN dim_survey_plan.title_zh IS 'Title in Chinese / 中文标题';
COMMENT ON COLUMN dim_survey_plan.title_en IS 'Title in English / 英文标题';
COMMENT ON COLUMN dim_survey_plan.regime_key IS 'The regime version that it was written under / 所依据的制度版本';
COMMENT ON COLUMN dim_survey_plan.questionnaire_key IS 'The questionnaire version that it decides on; null for none / 所确定的问卷版本；未确定则为空';
COMMENT ON COLUMN dim_survey_plan.survey_kinds IS 'Codes of the survey kinds that it is for, parted by spaces; empty for every kind / 适用的调查类型代码，以空格分隔；为空则适用于各类';
COMMENT ON COLUMN dim_survey_plan.period_start IS 'First day of the period planned / 策划期间第一天';
COMMENT ON COLUMN dim_survey_plan.period_end IS 'Last day of the period planned / 策划期间最后一天';
COMMENT ON COLUMN dim_survey_plan.content_codes IS 'Codes of the contents that it holds, parted by spaces / 已写明的内容代码，以空格分隔';
COMMENT ON COLUMN dim_survey_plan.state IS 'draft, submitted, approved, rejected or issued / 状态：draft 草稿，submitted 已提交，approved 已批准，rejected 已退回，issued 已下发';
COMMENT ON COLUMN dim_survey_plan.written_on IS 'Day on which it was first written, in the organisation''s zone / 首次编写的日期（组织所在时区）';
COMMENT ON COLUMN dim_survey_plan.submitted_on IS 'Day on which it was last submitted; null for a draft / 最近一次提交的日期；草稿为空';
COMMENT ON COLUMN dim_survey_plan.decided_on IS 'Day on which it was approved or rejected; null where nobody decided / 批准或退回的日期；无人批准则为空';
COMMENT ON COLUMN dim_survey_plan.decided_role IS 'Role of the regime that decided; null where none is recorded / 批准或退回的角色；未记录则为空';
COMMENT ON COLUMN dim_survey_plan.issued_on IS 'Day on which it was sent to departments; null where it was not / 下发到部门的日期；未下发则为空';
COMMENT ON COLUMN dim_survey_plan.departments IS 'Number of departments that it was sent to; null where it was not / 下发的部门数；未下发则为空';
