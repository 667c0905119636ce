-- grain: one row a form that came back without one answered item: kept and counted apart, in no return rate and no sample size; filled by the stream of Load
-- keys: response_key, in one row with those of fct_response
-- law: no row of fct_rating has its response_key
CREATE TABLE IF NOT EXISTS fct_blank_form (
  response_key BIGINT NOT NULL,
  response_id UUID NOT NULL,
  round_key INTEGER NOT NULL,
  questionnaire_key INTEGER NOT NULL,
  date_key INTEGER NOT NULL,
  rating_kind TINYINT NOT NULL,
  respondent_kind TINYINT NOT NULL,
  competitor_key INTEGER NOT NULL,
  answered_at TIMESTAMPTZ NOT NULL,
  attributes VARCHAR,
  source_digest UINTEGER NOT NULL
);

COMMENT ON TABLE fct_blank_form IS 'Blank forms: handed in without one answered item, no returned forms / 空白问卷：交回但没有任何一项作答，不算回收';
COMMENT ON COLUMN fct_blank_form.response_key IS 'Key, counted together with those of fct_response / 主键（与 fct_response 统一编号）';
COMMENT ON COLUMN fct_blank_form.response_id IS 'Id of the form in the source system / 源系统中的问卷编号';
COMMENT ON COLUMN fct_blank_form.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_blank_form.questionnaire_key IS 'Questionnaire version handed out / 问卷版本';
COMMENT ON COLUMN fct_blank_form.date_key IS 'Day on which it was handed in, in the organisation''s zone / 交回日期（组织所在时区）';
COMMENT ON COLUMN fct_blank_form.rating_kind IS 'Kind of rating that was asked for, see dim_rating_kind / 所要求的评价类型，见 dim_rating_kind';
COMMENT ON COLUMN fct_blank_form.respondent_kind IS 'Who handed it in, see dim_respondent_kind / 交回者类型，见 dim_respondent_kind';
COMMENT ON COLUMN fct_blank_form.competitor_key IS 'Company asked about; 0 = the own one / 所问的公司；0 = 本公司';
COMMENT ON COLUMN fct_blank_form.answered_at IS 'When it was handed in / 交回时间';
COMMENT ON COLUMN fct_blank_form.attributes IS 'Attributes of the respondent as JSON, no personal data / 受访者属性（JSON，不含个人信息）';
COMMENT ON COLUMN fct_blank_form.source_digest IS 'CRC-32C of the form as the source holds it, by which it is compared again / 源系统中该问卷内容的 CRC-32C 校验值，用于再次核对';
