-- grain: one row a round, rating kind, company and department that occurs
-- keys: all columns before forms
-- law: forms and sums of the items equal mart_rating_by_round
CREATE TABLE mart_form_by_round_department AS
SELECT
  round_key, rating_kind, competitor_key, department_key,
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
WHERE department_key IS NOT NULL
GROUP BY ALL
ORDER BY ALL;

COMMENT ON TABLE mart_form_by_round_department IS 'Sums over each form''s items of one department, for intervals; the forms of two departments are the same people / 按轮次与部门汇总的问卷（用于置信区间；不同部门的问卷来自同一批受访者）';
COMMENT ON COLUMN mart_form_by_round_department.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN mart_form_by_round_department.rating_kind IS '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价';
COMMENT ON COLUMN mart_form_by_round_department.competitor_key IS 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司';
COMMENT ON COLUMN mart_form_by_round_department.department_key IS 'Department that owns the items / 负责这些项目的部门';
COMMENT ON COLUMN mart_form_by_round_department.forms IS 'Forms with at least one rating / 至少有一项评价的问卷份数';
COMMENT ON COLUMN mart_form_by_round_department.ratings IS 'Number of ratings on them / 评价项数';
COMMENT ON COLUMN mart_form_by_round_department.points IS 'Sum of points / 分值合计';
COMMENT ON COLUMN mart_form_by_round_department.best_points IS 'Sum of the best points / 最高分值合计';
COMMENT ON COLUMN mart_form_by_round_department.satisfied IS 'Ratings that count as satisfied / 计为满意的项数';
COMMENT ON COLUMN mart_form_by_round_department.points_squared IS 'Sum over forms of points squared / 各份问卷分值平方之和';
COMMENT ON COLUMN mart_form_by_round_department.points_by_best IS 'Sum over forms of points times best points / 各份问卷分值与最高分值乘积之和';
COMMENT ON COLUMN mart_form_by_round_department.best_squared IS 'Sum over forms of best points squared / 各份问卷最高分值平方之和';
COMMENT ON COLUMN mart_form_by_round_department.satisfied_squared IS 'Sum over forms of satisfied ratings squared / 各份问卷满意项数平方之和';
COMMENT ON COLUMN mart_form_by_round_department.satisfied_by_ratings IS 'Sum over forms of satisfied ratings times ratings / 各份问卷满意项数与评价项数乘积之和';
COMMENT ON COLUMN mart_form_by_round_department.ratings_squared IS 'Sum over forms of ratings squared / 各份问卷评价项数平方之和';
