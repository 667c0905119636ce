-- grain: one row a round, rating kind, company, department, item and level that occurs
-- keys: all columns before ratings
-- law: sums over all rows equal those over fct_own_scale_rating
CREATE TABLE mart_own_scale_rating_by_round AS
SELECT
  round_key, rating_kind, competitor_key, department_key, item_key, level,
  count(*) AS ratings,
  sum(points)::DECIMAL(18, 4) AS points,
  sum(best_points)::DECIMAL(18, 4) AS best_points,
  sum(satisfied)::BIGINT AS satisfied
FROM raw.counted_own_scale_rating
GROUP BY ALL
ORDER BY ALL;

COMMENT ON TABLE mart_own_scale_rating_by_round IS 'Counts and sums of answers on scales of their own by round and level / 单独量表上的作答，按轮次与等级汇总';
COMMENT ON COLUMN mart_own_scale_rating_by_round.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN mart_own_scale_rating_by_round.rating_kind IS '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价';
COMMENT ON COLUMN mart_own_scale_rating_by_round.competitor_key IS 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司';
COMMENT ON COLUMN mart_own_scale_rating_by_round.department_key IS 'Department that the form names, else the one of the item / 问卷指明的部门；未指明时为项目所属部门';
COMMENT ON COLUMN mart_own_scale_rating_by_round.item_key IS 'Item rated / 被评价项目';
COMMENT ON COLUMN mart_own_scale_rating_by_round.level IS 'Level given, see ref_own_scale_level / 所给等级，见 ref_own_scale_level';
COMMENT ON COLUMN mart_own_scale_rating_by_round.ratings IS 'Number of ratings / 评价项数';
COMMENT ON COLUMN mart_own_scale_rating_by_round.points IS 'Sum of points / 分值合计';
COMMENT ON COLUMN mart_own_scale_rating_by_round.best_points IS 'Sum of the best points / 最高分值合计';
COMMENT ON COLUMN mart_own_scale_rating_by_round.satisfied IS 'Ratings that count as satisfied / 计为满意的项数';
