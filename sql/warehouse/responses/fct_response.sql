-- grain: one row a returned form, which answers at least one item; blank ones are in fct_blank_form; filled by the stream of Load
-- keys: response_key, the form's number in the source, given once: it grows with the time of arrival, with gaps
-- law: ratings and own_scale_ratings = number of rows of fct_rating and fct_own_scale_rating with this response_key
CREATE TABLE IF NOT EXISTS fct_response (
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
  source_digest UINTEGER NOT NULL,
  ratings SMALLINT NOT NULL,
  late TINYINT,
  own_scale_ratings SMALLINT NOT NULL,
  department_key INTEGER NOT NULL,
  customer_code VARCHAR,
  weight DOUBLE,
  sent_at TIMESTAMPTZ,
  sent_date_key INTEGER,
  scored TINYINT NOT NULL,
  returned_at TIMESTAMPTZ,
  collected_by_key INTEGER NOT NULL
);

COMMENT ON TABLE fct_response IS 'Returned forms: at least one item answered / 回收的问卷：至少一项已作答（每份一行）';
COMMENT ON COLUMN fct_response.response_key IS 'Key: the number of the form, which never changes / 主键：问卷的永久编号';
COMMENT ON COLUMN fct_response.response_id IS 'Id of the form in the source system / 源系统中的问卷编号';
COMMENT ON COLUMN fct_response.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_response.questionnaire_key IS 'Questionnaire version answered / 所答问卷版本';
COMMENT ON COLUMN fct_response.date_key IS 'Day of answering in the organisation''s zone / 作答日期（组织所在时区）';
COMMENT ON COLUMN fct_response.rating_kind IS '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价';
COMMENT ON COLUMN fct_response.respondent_kind IS '1 customer, 2 dealer, 3 salesperson / 1 客户，2 经销商，3 业务员';
COMMENT ON COLUMN fct_response.competitor_key IS 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司';
COMMENT ON COLUMN fct_response.answered_at IS 'When it was filled in / 作答时间';
COMMENT ON COLUMN fct_response.ratings IS 'Answered items on the questionnaire''s scale / 问卷量表上已作答项数';
COMMENT ON COLUMN fct_response.attributes IS 'Attributes of the respondent as JSON, no personal data / 受访者属性（JSON，不含个人信息）';
COMMENT ON COLUMN fct_response.source_digest IS 'CRC-32C of the form as the source holds it, by which it is compared again / 源系统中该问卷内容的 CRC-32C 校验值，用于再次核对';
COMMENT ON COLUMN fct_response.late IS '1 if it came back after the return window of the regime and so is not in the return rate, else 0, also where the regime sets no window; null where its sending is not recorded, so that the window cannot be judged / 超过制度规定的回收期限（不计入回收率）则为 1，否则为 0（制度未规定期限的也为 0）；发出时间未记录、期限不能判定则为空';
COMMENT ON COLUMN fct_response.own_scale_ratings IS 'Answered items on scales of their own / 单独量表上已作答项数';
COMMENT ON COLUMN fct_response.department_key IS 'Department, branch or ward that the form is about; 0 = it names none, its ratings count for the departments of their items / 问卷所针对的部门、网点或病区；0 = 未指明，各评价计入其项目所属部门';
COMMENT ON COLUMN fct_response.customer_code IS 'Code of the customer in the organisation''s own numbering, no personal data; null = not known / 组织自编的客户代码，不含个人信息；空 = 未知';
COMMENT ON COLUMN fct_response.weight IS 'Weight of the form in its sample, as its source gives it; null = none recorded. Figures and marts are not weighted / 样本权重，由来源给出；空 = 未记录。各数值和集市均未加权';
COMMENT ON COLUMN fct_response.sent_at IS 'When the form was sent, where it says so itself; else null, and dim_round.forms_sent_on says when those of its round were / 问卷自带的发出时间；无则为空，此时见 dim_round.forms_sent_on';
COMMENT ON COLUMN fct_response.sent_date_key IS 'Day of sent_at in the organisation''s zone; null like it / sent_at 的日期（组织所在时区）；sent_at 为空则为空';
COMMENT ON COLUMN fct_response.scored IS '1 if it counts; 0 for a form that the back-check found fabricated, where the regime leaves those out: it is counted here and nowhere else, with 0 ratings / 计入结果则为 1；核实为作弊且制度规定剔除的为 0：仅在此计数，评价项数为 0';
COMMENT ON COLUMN fct_response.returned_at IS 'When the form came back, where its source says so; null where it did as it was answered. late is judged by it / 问卷收回时间（来源注明时）；空 = 作答时即收回。late 按此判定';
COMMENT ON COLUMN fct_response.collected_by_key IS 'Department that collected the form; 0 = not recorded / 收回问卷的部门；0 = 未记录';
