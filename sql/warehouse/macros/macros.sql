-- Formulas that analysts need; the same spec tables are asserted against these and against the C# functions of Domain.
-- Percent from 0 to 100, unrounded; null means "no data", never 0 %.
CREATE MACRO satisfaction_degree(points, best_points) AS points * 100 / nullif(best_points, 0);

CREATE MACRO satisfaction_rate(satisfied, ratings) AS satisfied * 100 / nullif(ratings, 0);

CREATE MACRO overall_blend(self_percent, surveyed_percent, self_weight_percent) AS
  (self_percent * self_weight_percent + surveyed_percent * (100 - self_weight_percent)) / 100;

CREATE MACRO return_rate(returned, sent) AS returned * 100 / nullif(sent, 0);

-- 95 % interval of a rate; z = 1.959963984540054
CREATE MACRO wilson_lower(successes, n) AS
  CASE WHEN n > 0 THEN 100 * greatest(0, (
    successes::DOUBLE / n + pow(1.959963984540054, 2) / (2 * n)
    - 1.959963984540054 * sqrt(successes::DOUBLE / n * (1 - successes::DOUBLE / n) / n + pow(1.959963984540054, 2) / (4 * pow(n, 2)))
  ) / (1 + pow(1.959963984540054, 2) / n)) END;

CREATE MACRO wilson_upper(successes, n) AS
  CASE WHEN n > 0 THEN 100 * least(1, (
    successes::DOUBLE / n + pow(1.959963984540054, 2) / (2 * n)
    + 1.959963984540054 * sqrt(successes::DOUBLE / n * (1 - successes::DOUBLE / n) / n + pow(1.959963984540054, 2) / (4 * pow(n, 2)))
  ) / (1 + pow(1.959963984540054, 2) / n)) END;

-- Net promoter score in points, -100 to 100, and its adjusted Wald interval: n + 3, promoters and detractors + 3/4 each.
CREATE MACRO net_promoter_score(promoters, detractors, n) AS (promoters - detractors) * 100 / nullif(n, 0);

CREATE MACRO net_promoter_lower(promoters, detractors, n) AS
  CASE WHEN n > 0 THEN greatest(-100, 100 * ((promoters - detractors) / (n + 3.0) - 1.959963984540054 * sqrt(
    ((promoters + detractors + 1.5) / (n + 3.0) - pow((promoters - detractors) / (n + 3.0), 2)) / (n + 3.0)))) END;

CREATE MACRO net_promoter_upper(promoters, detractors, n) AS
  CASE WHEN n > 0 THEN least(100, 100 * ((promoters - detractors) / (n + 3.0) + 1.959963984540054 * sqrt(
    ((promoters + detractors + 1.5) / (n + 3.0) - pow((promoters - detractors) / (n + 3.0), 2)) / (n + 3.0)))) END;

COMMENT ON MACRO net_promoter_score IS 'Net promoter score: promoters minus detractors in percent of answers, -100 to 100 / 净推荐值：推荐者占比减贬损者占比，−100 至 100';
COMMENT ON MACRO net_promoter_lower IS 'Lower bound of the 95 % interval of a net promoter score / 净推荐值 95% 置信区间下限';
COMMENT ON MACRO net_promoter_upper IS 'Upper bound of the 95 % interval of a net promoter score / 净推荐值 95% 置信区间上限';
COMMENT ON MACRO satisfaction_degree IS 'Satisfaction degree in percent: points given of the best points / 满意度（%）：得分合计 ÷ 最高分合计';
COMMENT ON MACRO satisfaction_rate IS 'Satisfaction rate in percent: satisfied ratings of all ratings / 满意率（%）：满意项数 ÷ 总项数';
COMMENT ON MACRO overall_blend IS 'Overall value in percent from the self-rated and the surveyed one / 整体值（%）：自评与调查加权';
COMMENT ON MACRO return_rate IS 'Return rate in percent: forms returned of forms sent / 回收率（%）：回收份数 ÷ 发出份数';
COMMENT ON MACRO wilson_lower IS 'Lower bound of the 95 % interval of a rate, in percent / 比率 95% 置信区间下限（%）';
COMMENT ON MACRO wilson_upper IS 'Upper bound of the 95 % interval of a rate, in percent / 比率 95% 置信区间上限（%）';
