-- The macros of the warehouse as functions of ClickHouse, by the same names and parameters; sql/warehouse/macros/macros.sql says what each means.
-- Decimals are turned into floating point before they are divided: a decimal of ClickHouse divided by another keeps four digits.
CREATE OR REPLACE FUNCTION satisfaction_degree AS (points, best_points) -> toFloat64(points) * 100 / nullIf(toFloat64(best_points), 0);

CREATE OR REPLACE FUNCTION satisfaction_rate AS (satisfied, ratings) -> satisfied * 100 / nullIf(ratings, 0);

CREATE OR REPLACE FUNCTION overall_blend AS (self_percent, surveyed_percent, self_weight_percent) ->
  (toFloat64(self_percent) * self_weight_percent + toFloat64(surveyed_percent) * (100 - self_weight_percent)) / 100;

CREATE OR REPLACE FUNCTION return_rate AS (returned, sent) -> returned * 100 / nullIf(sent, 0);

-- z = 1.959963984540054
CREATE OR REPLACE FUNCTION wilson_lower AS (successes, n) ->
  if(n > 0, 100 * greatest(0, (
    toFloat64(successes) / n + pow(1.959963984540054, 2) / (2 * n)
    - 1.959963984540054 * sqrt(toFloat64(successes) / n * (1 - toFloat64(successes) / n) / n + pow(1.959963984540054, 2) / (4 * pow(n, 2)))
  ) / (1 + pow(1.959963984540054, 2) / n)), NULL);

CREATE OR REPLACE FUNCTION wilson_upper AS (successes, n) ->
  if(n > 0, 100 * least(1, (
    toFloat64(successes) / n + pow(1.959963984540054, 2) / (2 * n)
    + 1.959963984540054 * sqrt(toFloat64(successes) / n * (1 - toFloat64(successes) / n) / n + pow(1.959963984540054, 2) / (4 * pow(n, 2)))
  ) / (1 + pow(1.959963984540054, 2) / n)), NULL);

-- Every organisation has the same table of Student's t; one is read.
CREATE OR REPLACE FUNCTION t_quantile AS (degrees) ->
  multiIf(
    degrees > 5000, 1.959963984540054,
    degrees >= 1, (SELECT groupArray(points.t) FROM (SELECT q.df, any(q.t) AS t FROM csat.ref_t_quantile AS q GROUP BY q.df ORDER BY q.df) AS points)[toInt64(degrees)],
    NULL
  );

CREATE OR REPLACE FUNCTION form_spread AS (part, whole, part_squared, part_by_whole, whole_squared) ->
  if(
    toFloat64(part_squared) - 2 * (toFloat64(part) / toFloat64(whole)) * toFloat64(part_by_whole) + pow(toFloat64(part) / toFloat64(whole), 2) * toFloat64(whole_squared) > 1e-12 * toFloat64(whole_squared),
    toFloat64(part_squared) - 2 * (toFloat64(part) / toFloat64(whole)) * toFloat64(part_by_whole) + pow(toFloat64(part) / toFloat64(whole), 2) * toFloat64(whole_squared),
    0
  );

CREATE OR REPLACE FUNCTION degree_base AS (forms, ratings, points, best_points, points_squared, points_by_best, best_squared) ->
  pow(1.959963984540054 / t_quantile(forms - 1), 2)
  * coalesce(
    toFloat64(points) / toFloat64(best_points) * (1 - toFloat64(points) / toFloat64(best_points)) * pow(toFloat64(best_points), 2) * (forms - 1)
    / nullIf(forms * form_spread(points, best_points, points_squared, points_by_best, best_squared), 0),
    ratings
  );

CREATE OR REPLACE FUNCTION rate_base AS (forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared) ->
  multiIf(
    forms = ratings, toFloat64(forms),
    satisfied IN (0, ratings), forms * pow(1.959963984540054 / t_quantile(forms - 1), 2),
    ratings * pow(1.959963984540054 / t_quantile(forms - 1), 2) / greatest(1, (
      toFloat64(forms) / (forms - 1) * form_spread(satisfied, ratings, satisfied_squared, satisfied_by_ratings, ratings_squared)
      / ratings / (toFloat64(satisfied) / ratings * (1 - toFloat64(satisfied) / ratings))
    ))
  );

CREATE OR REPLACE FUNCTION degree_lower AS (forms, ratings, points, best_points, points_squared, points_by_best, best_squared) ->
  wilson_lower(
    toFloat64(points) / toFloat64(best_points) * degree_base(forms, ratings, points, best_points, points_squared, points_by_best, best_squared),
    degree_base(forms, ratings, points, best_points, points_squared, points_by_best, best_squared)
  );

CREATE OR REPLACE FUNCTION degree_upper AS (forms, ratings, points, best_points, points_squared, points_by_best, best_squared) ->
  wilson_upper(
    toFloat64(points) / toFloat64(best_points) * degree_base(forms, ratings, points, best_points, points_squared, points_by_best, best_squared),
    degree_base(forms, ratings, points, best_points, points_squared, points_by_best, best_squared)
  );

CREATE OR REPLACE FUNCTION rate_lower AS (forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared) ->
  wilson_lower(
    toFloat64(satisfied) / ratings * rate_base(forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared),
    rate_base(forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared)
  );

CREATE OR REPLACE FUNCTION rate_upper AS (forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared) ->
  wilson_upper(
    toFloat64(satisfied) / ratings * rate_base(forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared),
    rate_base(forms, ratings, satisfied, satisfied_squared, satisfied_by_ratings, ratings_squared)
  );

CREATE OR REPLACE FUNCTION net_promoter_score AS (promoters, detractors, n) -> (promoters - detractors) * 100 / nullIf(n, 0);

CREATE OR REPLACE FUNCTION net_promoter_lower AS (promoters, detractors, n) ->
  if(n > 0, greatest(-100, 100 * ((promoters - detractors) / (n + 3.0) - 1.959963984540054 * sqrt(
    ((promoters + detractors + 1.5) / (n + 3.0) - pow((promoters - detractors) / (n + 3.0), 2)) / (n + 3.0)))), NULL);

CREATE OR REPLACE FUNCTION net_promoter_upper AS (promoters, detractors, n) ->
  if(n > 0, least(100, 100 * ((promoters - detractors) / (n + 3.0) + 1.959963984540054 * sqrt(
    ((promoters + detractors + 1.5) / (n + 3.0) - pow((promoters - detractors) / (n + 3.0), 2)) / (n + 3.0)))), NULL);
