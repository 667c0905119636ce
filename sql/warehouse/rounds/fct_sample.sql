-- grain: one row a round with a sample
-- keys: round_key
-- law: frame_members = the members of its areas
CREATE TABLE fct_sample AS
SELECT
  round.round_key,
  drawn.method,
  drawn.asked_members,
  drawn.seed,
  drawn.frame_members,
  drawn.algorithm,
  (year(drawn.drawn_on) * 10000 + month(drawn.drawn_on) * 100 + day(drawn.drawn_on))::INTEGER AS drawn_date_key
FROM raw.sample AS drawn
LEFT JOIN raw.stg_round AS round USING (round_id)
ORDER BY round_key;

COMMENT ON TABLE fct_sample IS 'Samples drawn for rounds / 各轮的抽样';
COMMENT ON COLUMN fct_sample.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN fct_sample.method IS 'random, census, planned / 方法：random 随机，census 全部，planned 按计划名单';
COMMENT ON COLUMN fct_sample.asked_members IS 'Size asked for; 0 for all / 要求的样本量；0 = 全部';
COMMENT ON COLUMN fct_sample.seed IS 'Seed of the draw, by which it can be repeated / 抽样种子，可据此重做';
COMMENT ON COLUMN fct_sample.frame_members IS 'Members of the frame / 抽样框人数或户数';
COMMENT ON COLUMN fct_sample.algorithm IS 'Way of drawing / 抽样方法名称';
COMMENT ON COLUMN fct_sample.drawn_date_key IS 'Day of the draw in the organisation''s zone / 抽样日期（组织所在时区）';
