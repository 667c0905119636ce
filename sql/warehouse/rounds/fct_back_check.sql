-- grain: one row a round whose returned forms were drawn from for verification
-- keys: round_key
-- law: drawn_forms = rows of fct_form_check of the round, but for forms deleted since
CREATE TABLE fct_back_check AS
SELECT
  round.round_key,
  drawn.returned_forms,
  drawn.drawn_forms,
  drawn.seed,
  drawn.algorithm,
  (year(drawn.drawn_day) * 10000 + month(drawn.drawn_day) * 100 + day(drawn.drawn_day))::INTEGER AS drawn_date_key
FROM raw.back_check AS drawn
LEFT JOIN raw.stg_round AS round USING (round_id)
ORDER BY round_key;

COMMENT ON TABLE fct_back_check IS 'Draws of returned forms for verification / 回收问卷的核实抽样';
COMMENT ON COLUMN fct_back_check.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_back_check.returned_forms IS 'Customers'' answered forms that it was drawn from / 抽样时客户已作答的问卷份数';
COMMENT ON COLUMN fct_back_check.drawn_forms IS 'Forms drawn / 抽取份数';
COMMENT ON COLUMN fct_back_check.seed IS 'Seed of the draw, by which it can be repeated / 抽样种子，可据此重做';
COMMENT ON COLUMN fct_back_check.algorithm IS 'Way of drawing / 抽样方法';
COMMENT ON COLUMN fct_back_check.drawn_date_key IS 'Day of the draw in the organisation''s zone / 抽样日期（组织所在时区）';
