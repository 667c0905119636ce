-- Formulas that analysts need; the same spec tables are asserted against these and against the C# functions of Domain.
-- Percent from 0 to 100, unrounded; null means "no data", never 0 %.
CREATE OR REPLACE MACRO satisfaction_degree(points, best_points) AS points * 100 / nullif(best_points, 0);

CREATE OR REPLACE MACRO satisfaction_rate(satisfied, ratings) AS satisfied * 100 / nullif(ratings, 0);

CREATE OR REPLACE MACRO overall_blend(self_percent, surveyed_percent, self_weight_percent) AS
  (self_percent * self_weight_percent + surveyed_percent * (100 - self_weight_percent)) / 100;

CREATE OR REPLACE MACRO return_rate(returned, sent) AS returned * 100 / nullif(sent, 0);

-- 95 % interval of a rate of independent draws, such as complaints; for ratings of forms see below. z = 1.959963984540054
CREATE OR REPLACE MACRO wilson_lower(successes, n) AS
  CASE WHEN n > 0 THEN 100 * greatest(0, (
    successes::DOUBLE / n + pow(1.959963984540054, 2) / (2 * n)
    - 1.959963984540054 * sqrt(successes::DOUBLE / n * (1 - successes::DOUBLE / n) / n + pow(1.959963984540054, 2) / (4 * pow(n, 2)))
  ) / (1 + pow(1.959963984540054, 2) / n)) END;

CREATE OR REPLACE MACRO wilson_upper(successes, n) AS
  CASE WHEN n > 0 THEN 100 * least(1, (
    successes::DOUBLE / n + pow(1.959963984540054, 2) / (2 * n)
    + 1.959963984540054 * sqrt(successes::DOUBLE / n * (1 - successes::DOUBLE / n) / n + pow(1.959963984540054, 2) / (4 * pow(n, 2)))
  ) / (1 + pow(1.959963984540054, 2) / n)) END;

-- 95 % intervals over forms: give them sums of mart_form_by_round or mart_form_by_round_department, or of a query with one row a form. Null for one form.
-- Two-sided 95 % point of Student's t, as Domain computes it; above the table the normal distribution.
CREATE OR REPLACE MACRO t_quantile(degrees) AS
  CASE WHEN degrees > 5000 THEN 1.959963984540054 WHEN degrees >= 1 THEN (SELECT list(t ORDER BY df) FROM ref_t_quantile)[degrees::BIGINT] END;

-- Sum over forms of (part - ratio * whole) squared; what is left of rounding is nothing.
CREATE OR REPLACE MACRO form_spread(part, whole, part_squared, part_by_whole, whole_squared) AS
  CASE WHEN part_squared::DOUBLE - 2 * (part::DOUBLE / whole) * part_by_whole::DOUBLE + pow(part::DOUBLE / whole, 2) * whole_squared::DOUBLE > 1e-12 * whole_squared::DOUBLE
    THEN part_squared::DOUBLE - 2 * (part::DOUBLE / whole) * part_by_whole::DOUBLE + pow(part::DOUBLE / whole, 2) * whole_squared::DOUBLE ELSE 0 END;

CREATE OR REPLACE MACRO degree_base(forms, ratings, points, best_points, points_squared, points_by_best, best_squared) AS
  pow(1.959963984540054 / t_quantile(forms - 1), 2)
  * coalesce(
    points::DOUBLE / best_points * (1 - points::DOUBLE / best_points) * pow(best_points::DOUBLE, 2) * (forms - 1)
    / nullif(forms * form_spread(points, best_points, points_squared, points_by_best, best_squared), 0),
    ratings
  );

CREATE OR REPLACE MACRO rate_base(forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared) AS
  CASE
    WHEN forms = ratings THEN forms::DOUBLE
    WHEN satisfied IN (0, ratings) THEN forms * pow(1.959963984540054 / t_quantile(forms - 1), 2)
    ELSE ratings * pow(1.959963984540054 / t_quantile(forms - 1), 2) / greatest(1, (
      forms::DOUBLE / (forms - 1) * form_spread(satisfied, ratings, satisfied_squared, satisfied_by_ratings, ratings_squared)
      / ratings / (satisfied::DOUBLE / ratings * (1 - satisfied::DOUBLE / ratings))
    ))
  END;

CREATE OR REPLACE MACRO degree_lower(forms, ratings, points, best_points, points_squared, points_by_best, best_squared) AS
  wilson_lower(
    points::DOUBLE / best_points * degree_base(forms, ratings, points, best_points, points_squared, points_by_best, best_squared),
    degree_base(forms, ratings, points, best_points, points_squared, points_by_best, best_squared)
  );

CREATE OR REPLACE MACRO degree_upper(forms, ratings, points, best_points, points_squared, points_by_best, best_squared) AS
  wilson_upper(
    points::DOUBLE / best_points * degree_base(forms, ratings, points, best_points, points_squared, points_by_best, best_squared),
    degree_base(forms, ratings, points, best_points, points_squared, points_by_best, best_squared)
  );

CREATE OR REPLACE MACRO rate_lower(forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared) AS
  wilson_lower(
    satisfied::DOUBLE / ratings * rate_base(forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared),
    rate_base(forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared)
  );

CREATE OR REPLACE MACRO rate_upper(forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared) AS
  wilson_upper(
    satisfied::DOUBLE / ratings * rate_base(forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared),
    rate_base(forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared)
  );

-- Net promoter score in points, -100 to 100, and its adjusted Wald interval: n + 3, promoters and detractors + 3/4 each.
CREATE OR REPLACE MACRO net_promoter_score(promoters, detractors, n) AS (promoters - detractors) * 100 / nullif(n, 0);

CREATE OR REPLACE MACRO net_promoter_lower(promoters, detractors, n) AS
  CASE WHEN n > 0 THEN greatest(-100, 100 * ((promoters - detractors) / (n + 3.0) - 1.959963984540054 * sqrt(
    ((promoters + detractors + 1.5) / (n + 3.0) - pow((promoters - detractors) / (n + 3.0), 2)) / (n + 3.0)))) END;

CREATE OR REPLACE MACRO net_promoter_upper(promoters, detractors, n) AS
  CASE WHEN n > 0 THEN least(100, 100 * ((promoters - detractors) / (n + 3.0) + 1.959963984540054 * sqrt(
    ((promoters + detractors + 1.5) / (n + 3.0) - pow((promoters - detractors) / (n + 3.0), 2)) / (n + 3.0)))) END;

COMMENT ON MACRO net_promoter_score IS 'Net promoter score: promoters minus detractors in percent of answers, -100 to 100 / 净推荐值：推荐者占比减贬损者占比，−100 至 100';
COMMENT ON MACRO net_promoter_lower IS 'Lower bound of the 95 % interval of a net promoter score / 净推荐值 95% 置信区间下限';
COMMENT ON MACRO net_promoter_upper IS 'Upper bound of the 95 % interval of a net promoter score / 净推荐值 95% 置信区间上限';
COMMENT ON MACRO satisfaction_degree IS 'Satisfaction degree in percent: points given of the best points / 满意度（%）：得分合计 ÷ 最高分合计';
COMMENT ON MACRO satisfaction_rate IS 'Satisfaction rate in percent: satisfied ratings of all ratings / 满意率（%）：满意项数 ÷ 总项数';
COMMENT ON MACRO overall_blend IS 'Overall value in percent from the self-rated and the surveyed one / 整体值（%）：自评与调查加权';
COMMENT ON MACRO return_rate IS 'Return rate in percent: forms returned of forms sent / 回收率（%）：回收份数 ÷ 发出份数';
COMMENT ON MACRO wilson_lower IS 'Lower bound of the 95 % interval of a rate of independent draws, in percent / 独立样本比率 95% 置信区间下限（%）';
COMMENT ON MACRO wilson_upper IS 'Upper bound of the 95 % interval of a rate of independent draws, in percent / 独立样本比率 95% 置信区间上限（%）';
COMMENT ON MACRO t_quantile IS 'Two-sided 95 % point of Student''s t / t 分布双侧 95% 分位数';
COMMENT ON MACRO form_spread IS 'Sum over forms of the squared distance from the common ratio / 各份问卷与总比率之差的平方和';
COMMENT ON MACRO degree_base IS 'Effective ratings behind the interval of a degree, fewer where forms are few / 满意度区间所用的有效评价数（份数少时更小）';
COMMENT ON MACRO rate_base IS 'Effective ratings behind the interval of a rate, never more than the ratings / 满意率区间所用的有效评价数（不超过评价项数）';
COMMENT ON MACRO degree_lower IS 'Lower bound of the 95 % interval of the satisfaction degree over forms, in percent / 满意度 95% 置信区间下限（按问卷，%）';
COMMENT ON MACRO degree_upper IS 'Upper bound of the 95 % interval of the satisfaction degree over forms, in percent / 满意度 95% 置信区间上限（按问卷，%）';
COMMENT ON MACRO rate_lower IS 'Lower bound of the 95 % interval of the satisfaction rate over forms, in percent / 满意率 95% 置信区间下限（按问卷，%）';
COMMENT ON MACRO rate_upper IS 'Upper bound of the 95 % interval of the satisfaction rate over forms, in percent / 满意率 95% 置信区间上限（按问卷，%）';
