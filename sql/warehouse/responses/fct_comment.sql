-- grain: one row a comment on a form or on one of its items
-- keys: response_key, item_key
-- law: response_key resolves in fct_response
CREATE TABLE fct_comment AS
SELECT response.response_key, listed.item_key, comment.comment
FROM raw.response_comment AS comment
LEFT JOIN fct_response AS response USING (response_id)
LEFT JOIN raw.stg_questionnaire_item AS listed
  ON listed.questionnaire_key = response.questionnaire_key AND listed.position = comment.item_position
ORDER BY response.response_key, comment.item_position;

COMMENT ON TABLE fct_comment IS 'Comments that respondents wrote / 受访者的书面意见';
COMMENT ON COLUMN fct_comment.response_key IS 'The form / 所属问卷';
COMMENT ON COLUMN fct_comment.item_key IS 'The item; null = the whole form / 所针对的项目；空 = 整份问卷';
COMMENT ON COLUMN fct_comment.comment IS 'The text / 意见内容';
