-- grain: one row a comment on a form or on one of its items; on blank forms too, because a comment asks for an answer whatever else its writer left out
-- keys: response_key, item_key
-- law: response_key resolves in fct_response, scored, or fct_blank_form
CREATE TABLE IF NOT EXISTS fct_comment (
  response_key BIGINT,
  round_key INTEGER,
  date_key INTEGER,
  rating_kind TINYINT,
  competitor_key INTEGER,
  blank BOOLEAN,
  item_key INTEGER,
  comment VARCHAR
);

INSERT INTO fct_comment
WITH
form AS (
  SELECT response_key, response_id, questionnaire_key, round_key, date_key, rating_kind, competitor_key, false AS blank FROM fct_response
  UNION ALL
  SELECT response_key, response_id, questionnaire_key, round_key, date_key, rating_kind, competitor_key, true FROM fct_blank_form
)
SELECT form.response_key, form.round_key, form.date_key, form.rating_kind, form.competitor_key, form.blank, listed.item_key, comment.comment
FROM raw.response_comment AS comment
LEFT JOIN form USING (response_id)
LEFT JOIN raw.stg_questionnaire_item AS listed
  ON listed.questionnaire_key = form.questionnaire_key AND listed.position = comment.item_position
ORDER BY form.response_key, comment.item_position;

COMMENT ON TABLE fct_comment IS 'Comments that respondents wrote, on returned and on blank forms / 受访者的书面意见（含空白问卷上的）';
COMMENT ON COLUMN fct_comment.response_key IS 'The form, in fct_response or fct_blank_form / 所属问卷（在 fct_response 或 fct_blank_form 中）';
COMMENT ON COLUMN fct_comment.round_key IS 'Round of the form / 问卷的调查轮次';
COMMENT ON COLUMN fct_comment.date_key IS 'Day of writing in the organisation''s zone / 填写日期（组织所在时区）';
COMMENT ON COLUMN fct_comment.rating_kind IS 'Kind of rating of the form, see dim_rating_kind / 问卷的评价类型，见 dim_rating_kind';
COMMENT ON COLUMN fct_comment.competitor_key IS 'Company that the form is about; 0 = the own one / 问卷所评价的公司；0 = 本公司';
COMMENT ON COLUMN fct_comment.blank IS 'Whether no item of the form is answered / 问卷是否没有任何一项作答';
COMMENT ON COLUMN fct_comment.item_key IS 'The item; null = the whole form / 所针对的项目；空 = 整份问卷';
COMMENT ON COLUMN fct_comment.comment IS 'The text / 意见内容';
