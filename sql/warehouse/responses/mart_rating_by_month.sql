-- grain: one row a month of answering, rating kind, company, department, department then and item that occurs
-- keys: all columns before ratings
-- law: sums over all rows equal those over fct_rating, without rounds of employees; the two departments differ only where the item has changed hands since the answer and its form names none
CREATE TABLE mart_rating_by_month AS
WITH
by_day AS (
  SELECT
    date_key, rating_kind, competitor_key, department_key, item_key,
    count(*) AS ratings,
    sum(points) AS points,
    sum(best_points) AS best_points,
    sum(satisfied) AS satisfied
  FROM raw.counted_rating
  ANTI JOIN (SELECT round_key FROM dim_round WHERE audience = 'employees') AS employees USING (round_key)
  GROUP BY ALL
),
-- Answers from before an item changed hands, which are few or none: the other rows need not be looked at one by one.
given_to_others AS (
  SELECT
    rating.date_key, rating.rating_kind, rating.competitor_key, rating.department_key, owner.department_key AS department_then_key, rating.item_key,
    count(*) AS ratings,
    sum(points) AS points,
    sum(best_points) AS best_points,
    sum(satisfied) AS satisfied
  FROM raw.counted_rating AS rating
  JOIN raw.stg_item_owner AS owner
    ON owner.item_key = rating.item_key AND rating.date_key BETWEEN owner.valid_from_date_key AND owner.valid_to_date_key
  JOIN raw.stg_item AS item ON item.item_key = owner.item_key AND item.department_key <> owner.department_key
  ANTI JOIN (SELECT response_key FROM raw.counted_response WHERE department_key <> 0) AS placed ON placed.response_key = rating.response_key
  ANTI JOIN (SELECT round_key FROM dim_round WHERE audience = 'employees') AS employees ON employees.round_key = rating.round_key
  GROUP BY ALL
),
both_ways AS (
  SELECT date_key, rating_kind, competitor_key, department_key, department_key AS department_then_key, item_key, ratings, points, best_points, satisfied
  FROM by_day
  UNION ALL
  SELECT date_key, rating_kind, competitor_key, department_key, department_key, item_key, -ratings, -points, -best_points, -satisfied
  FROM given_to_others
  UNION ALL
  SELECT date_key, rating_kind, competitor_key, department_key, department_then_key, item_key, ratings, points, best_points, satisfied
  FROM given_to_others
)
SELECT
  dim_date.month, rating_kind, competitor_key, department_key, department_then_key, item_key,
  sum(ratings)::BIGINT AS ratings,
  sum(points)::DECIMAL(18, 4) AS points,
  sum(best_points)::DECIMAL(18, 4) AS best_points,
  sum(satisfied)::BIGINT AS satisfied
FROM both_ways
JOIN dim_date USING (date_key)
GROUP BY ALL
HAVING sum(ratings) <> 0
ORDER BY ALL;

COMMENT ON TABLE mart_rating_by_month IS 'Counts and sums of ratings by month of answering, by departments as they are and as they were, without rounds of employees / 按作答月份汇总的评价（部门现状与当时情况），不含员工调查';
COMMENT ON COLUMN mart_rating_by_month.month IS 'Month, e.g. 2010-07 / 月份，如 2010-07';
COMMENT ON COLUMN mart_rating_by_month.rating_kind IS '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价';
COMMENT ON COLUMN mart_rating_by_month.competitor_key IS 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司';
COMMENT ON COLUMN mart_rating_by_month.department_key IS 'As it is: department that the form names, else the one that owns the item now / 现状：问卷指明的部门；未指明时为现在负责该项目的部门';
COMMENT ON COLUMN mart_rating_by_month.department_then_key IS 'As it was: department that the form names, else the one that owned the item on the day of answering / 当时：问卷指明的部门；未指明时为作答当日负责该项目的部门';
COMMENT ON COLUMN mart_rating_by_month.item_key IS 'Item rated / 被评价项目';
COMMENT ON COLUMN mart_rating_by_month.ratings IS 'Number of ratings / 评价项数';
COMMENT ON COLUMN mart_rating_by_month.points IS 'Sum of points / 分值合计';
COMMENT ON COLUMN mart_rating_by_month.best_points IS 'Sum of the best points / 最高分值合计';
COMMENT ON COLUMN mart_rating_by_month.satisfied IS 'Ratings that count as satisfied / 计为满意的项数';
