-- grain: one row a round, rating kind, company that occurs
-- keys: all columns before forms
-- law: forms equal the rows of fct_response that have a rating, sums those of mart_rating_by_round
CREATE TABLE mart_form_by_round AS
SELECT
  round_key, rating_kind, competitor_key,
  sum(forms)::BIGINT AS forms,
  sum(ratings)::BIGINT AS ratings,
  sum(points)::DECIMAL(18, 4) AS points,
  sum(best_points)::DECIMAL(18, 4) AS best_points,
  sum(satisfied)::BIGINT AS satisfied,
  sum(points_squared)::DECIMAL(38, 8) AS points_squared,
  sum(points_by_best)::DECIMAL(38, 8) AS points_by_best,
  sum(best_squared)::DECIMAL(38, 8) AS best_squared,
  sum(satisfied_squared)::BIGINT AS satisfied_squared,
  sum(satisfied_by_ratings)::BIGINT AS satisfied_by_ratings,
  sum(ratings_squared)::BIGINT AS ratings_squared
FROM raw.form_sum
WHERE department_key IS NULL
GROUP BY ALL
ORDER BY ALL;

COMMENT ON TABLE mart_form_by_round IS 'Sums over whole forms, for intervals by round / 按轮次汇总的整份问卷（用于置信区间）';
COMMENT ON COLUMN mart_form_by_round.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN mart_form_by_round.rating_kind IS '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价';
COMMENT ON COLUMN mart_form_by_round.competitor_key IS 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司';
COMMENT ON COLUMN mart_form_by_round.forms IS 'Forms with at least one rating / 至少有一项评价的问卷份数';
COMMENT ON COLUMN mart_form_by_round.ratings IS 'Number of ratings on them / 评价项数';
COMMENT ON COLUMN mart_form_by_round.points IS 'Sum of points / 分值合计';
COMMENT ON COLUMN mart_form_by_round.best_points IS 'Sum of the best points / 最高分值合计';
COMMENT ON COLUMN mart_form_by_round.satisfied IS 'Ratings that count as satisfied / 计为满意的项数';
COMMENT ON COLUMN mart_form_by_round.points_squared IS 'Sum over forms of points squared / 各份问卷分值平方之和';
COMMENT ON COLUMN mart_form_by_round.points_by_best IS 'Sum over forms of points times best points / 各份问卷分值与最高分值乘积之和';
COMMENT ON COLUMN mart_form_by_round.best_squared IS 'Sum over forms of best points squared / 各份问卷最高分值平方之和';
COMMENT ON COLUMN mart_form_by_round.satisfied_squared IS 'Sum over forms of satisfied ratings squared / 各份问卷满意项数平方之和';
COMMENT ON COLUMN mart_form_by_round.satisfied_by_ratings IS 'Sum over forms of satisfied ratings times ratings / 各份问卷满意项数与评价项数乘积之和';
COMMENT ON COLUMN mart_form_by_round.ratings_squared IS 'Sum over forms of ratings squared / 各份问卷评价项数平方之和';
