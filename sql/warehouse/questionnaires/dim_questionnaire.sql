-- grain: one row a version of a questionnaire
-- keys: questionnaire_key
-- law: (questionnaire_code, version) is unique; regime_key resolves in dim_regime
CREATE TABLE dim_questionnaire AS
SELECT questionnaire_key, code AS questionnaire_code, version, title_zh, title_en, scale_code, regime_key,
  nullif(survey_kind, '') AS survey_kind, nullif(module, '') AS module, approved_day AS approved_on, nullif(approved_role, '') AS approved_role
FROM raw.stg_questionnaire
ORDER BY questionnaire_key;

COMMENT ON TABLE dim_questionnaire IS 'Versions of questionnaires / 问卷版本';
COMMENT ON COLUMN dim_questionnaire.questionnaire_key IS 'Key / 主键';
COMMENT ON COLUMN dim_questionnaire.questionnaire_code IS 'Code of the questionnaire / 问卷代码';
COMMENT ON COLUMN dim_questionnaire.version IS 'Version, from 1 / 版本，从 1 起';
COMMENT ON COLUMN dim_questionnaire.title_zh IS 'Title in Chinese / 中文标题';
COMMENT ON COLUMN dim_questionnaire.title_en IS 'Title in English / 英文标题';
COMMENT ON COLUMN dim_questionnaire.scale_code IS 'Answer scale of the regime, see ref_level / 所用评价等级，见 ref_level';
COMMENT ON COLUMN dim_questionnaire.regime_key IS 'The regime version that it was made under / 所依据的制度版本';
COMMENT ON COLUMN dim_questionnaire.survey_kind IS 'Survey kind of the regime that it is for; null where that is open / 适用的调查类型；未限定则为空';
COMMENT ON COLUMN dim_questionnaire.module IS 'Module of the regime whose form it is; null for none / 所属模块；没有则为空';
COMMENT ON COLUMN dim_questionnaire.approved_on IS 'Day on which it was approved, in the organisation''s zone; null where it was not / 批准日期（组织所在时区）；未批准则为空';
COMMENT ON COLUMN dim_questionnaire.approved_role IS 'Role of the regime that approved it; null where none is recorded / 批准的角色；未记录则为空';
