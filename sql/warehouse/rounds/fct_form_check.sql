-- grain: one row a drawn form
-- keys: response_key
-- law: a form whose scored is 0 here is not scored in fct_response
CREATE TABLE fct_form_check AS
SELECT
  found.number AS response_key,
  round.round_key,
  found.result,
  found.scored::TINYINT AS scored,
  (year(found.checked_day) * 10000 + month(found.checked_day) * 100 + day(found.checked_day))::INTEGER AS checked_date_key
FROM raw.form_check AS found
LEFT JOIN raw.stg_round AS round USING (round_id)
ORDER BY round_key, response_key;

COMMENT ON TABLE fct_form_check IS 'Verification of drawn forms / 抽取问卷的核实结果';
COMMENT ON COLUMN fct_form_check.response_key IS 'The form, in fct_response / 所核实的问卷，见 fct_response';
COMMENT ON COLUMN fct_form_check.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_form_check.result IS 'not-verified, genuine, fabricated, not-reached / 核实结果：not-verified 未核实，genuine 真实，fabricated 作弊，not-reached 未联系上';
COMMENT ON COLUMN fct_form_check.scored IS '1 if the form counts, 0 if it is left out of the results / 该问卷计入结果则为 1，剔除则为 0';
COMMENT ON COLUMN fct_form_check.checked_date_key IS 'Day of the finding in the organisation''s zone; null where not verified yet / 核实日期（组织所在时区）；尚未核实则为空';
