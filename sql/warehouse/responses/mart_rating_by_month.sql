-- grain: one row a month of answering, rating kind, company, department and item that occurs
-- keys: all columns before ratings
-- law: sums over all rows equal those over fct_rating
CREATE TABLE mart_rating_by_month AS
WITH
by_day AS (
  SELECT
    date_key, rating_kind, competitor_key, department_key, item_key,
    count(*) AS ratings,
    sum(points) AS points,
    sum(best_points) AS best_points,
    sum(satisfied) AS satisfied
  FROM fct_rating
  GROUP BY ALL
)
SELECT
  dim_date.month, rating_kind, competitor_key, department_key, item_key,
  sum(ratings)::BIGINT AS ratings,
  sum(points)::DECIMAL(18, 4) AS points,
  sum(best_points)::DECIMAL(18, 4) AS best_points,
  sum(satisfied)::BIGINT AS satisfied
FROM by_day
JOIN dim_date USING (date_key)
GROUP BY ALL
ORDER BY ALL;

COMMENT ON TABLE mart_rating_by_month IS 'Counts and sums of ratings by month of answering / 按作答月份汇总的评价';
COMMENT ON COLUMN mart_rating_by_month.month IS 'Month, e.g. 2010-07 / 月份，如 2010-07';
COMMENT ON COLUMN mart_rating_by_month.rating_kind IS '1 self-rating, 2 surveyed rating, 3 rating of a competitor / 1 自评，2 调查，3 竞争对手评价';
COMMENT ON COLUMN mart_rating_by_month.competitor_key IS 'Company rated; 0 = the own one / 被评价的公司；0 = 本公司';
COMMENT ON COLUMN mart_rating_by_month.department_key IS 'Department that the form names, else the one of the item / 问卷指明的部门；未指明时为项目所属部门';
COMMENT ON COLUMN mart_rating_by_month.item_key IS 'Item rated / 被评价项目';
COMMENT ON COLUMN mart_rating_by_month.ratings IS 'Number of ratings / 评价项数';
COMMENT ON COLUMN mart_rating_by_month.points IS 'Sum of points / 分值合计';
COMMENT ON COLUMN mart_rating_by_month.best_points IS 'Sum of the best points / 最高分值合计';
COMMENT ON COLUMN mart_rating_by_month.satisfied IS 'Ratings that count as satisfied / 计为满意的项数';
