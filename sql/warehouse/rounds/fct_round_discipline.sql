-- grain: one row a round with known surveyors, or with fraud
-- keys: round_key
-- law: declared_surveyors are at most surveyors, left_out_forms at most fraudulent_forms
CREATE TABLE fct_round_discipline AS
SELECT
  round.round_key,
  counted.surveyors,
  counted.declared_surveyors,
  counted.findings,
  counted.fraudulent_forms,
  counted.left_out_forms
FROM raw.round_discipline AS counted
LEFT JOIN raw.stg_round AS round USING (round_id)
ORDER BY round.round_key;

COMMENT ON TABLE fct_round_discipline IS 'Declarations of surveyors and fraud, by round, without who it was / 各轮次的调查员纪律声明和作弊认定（不含人员）';
COMMENT ON COLUMN fct_round_discipline.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_round_discipline.surveyors IS 'People who handed out or handed back forms / 发放或交回问卷的人数';
COMMENT ON COLUMN fct_round_discipline.declared_surveyors IS 'Those of them who declared the discipline of the round / 其中已作纪律声明的人数';
COMMENT ON COLUMN fct_round_discipline.findings IS 'Findings of fraud / 作弊认定的次数';
COMMENT ON COLUMN fct_round_discipline.fraudulent_forms IS 'Forms that they are about / 涉及的问卷份数';
COMMENT ON COLUMN fct_round_discipline.left_out_forms IS 'Those of them that are in no figure / 其中不计入任何数值的份数';
