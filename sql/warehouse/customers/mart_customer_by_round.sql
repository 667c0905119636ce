-- grain: one row a round that asks customers, and customer of whom it has a form or who complained in its period
-- keys: round_key, customer_code
-- law: forms equal the forms of customers about the own company in fct_response that name the customer and have a rating; complaints those received in the round's period:
-- law: rounds whose periods overlap count a complaint each
CREATE TABLE mart_customer_by_round AS
WITH
named AS (
  SELECT response_key, round_key, customer_code
  FROM fct_response
  WHERE customer_code IS NOT NULL AND rating_kind = 2 AND ratings > 0
),
form AS (
  SELECT response_key, count(*) AS ratings, sum(points)::DECIMAL(18, 4) AS points, sum(best_points)::DECIMAL(18, 4) AS best_points, sum(satisfied) AS satisfied
  FROM fct_rating
  WHERE response_key IN (SELECT response_key FROM named)
  GROUP BY response_key
),
answered AS (
  SELECT
    named.round_key, named.customer_code,
    count(*) AS forms,
    sum(form.ratings)::BIGINT AS ratings,
    sum(form.points)::DECIMAL(18, 4) AS points,
    sum(form.best_points)::DECIMAL(18, 4) AS best_points,
    sum(form.satisfied)::BIGINT AS satisfied,
    sum(form.points::DECIMAL(19, 4) * form.points)::DECIMAL(38, 8) AS points_squared,
    sum(form.points::DECIMAL(19, 4) * form.best_points)::DECIMAL(38, 8) AS points_by_best,
    sum(form.best_points::DECIMAL(19, 4) * form.best_points)::DECIMAL(38, 8) AS best_squared,
    sum(form.satisfied * form.satisfied)::BIGINT AS satisfied_squared,
    sum(form.satisfied * form.ratings)::BIGINT AS satisfied_by_ratings,
    sum(form.ratings * form.ratings)::BIGINT AS ratings_squared
  FROM named
  JOIN form USING (response_key)
  GROUP BY ALL
),
complained AS (
  SELECT round.round_key, customer.customer_code, count(*) AS complaints_opened, count(*) FILTER (complaint.state <> 'closed') AS complaints_open
  FROM fct_complaint AS complaint
  JOIN dim_customer AS customer USING (customer_key)
  JOIN dim_date AS received ON received.date_key = complaint.received_date_key
  JOIN dim_round AS round ON received.date BETWEEN round.period_start AND round.period_end
  WHERE complaint.customer_key > 0 AND round.audience <> 'employees'
  GROUP BY ALL
)
SELECT
  round_key,
  customer_code,
  coalesce(customer.customer_key, 0) AS customer_key,
  coalesce(answered.forms, 0) AS forms,
  coalesce(answered.ratings, 0) AS ratings,
  coalesce(answered.points, 0)::DECIMAL(18, 4) AS points,
  coalesce(answered.best_points, 0)::DECIMAL(18, 4) AS best_points,
  coalesce(answered.satisfied, 0) AS satisfied,
  coalesce(answered.points_squared, 0)::DECIMAL(38, 8) AS points_squared,
  coalesce(answered.points_by_best, 0)::DECIMAL(38, 8) AS points_by_best,
  coalesce(answered.best_squared, 0)::DECIMAL(38, 8) AS best_squared,
  coalesce(answered.satisfied_squared, 0) AS satisfied_squared,
  coalesce(answered.satisfied_by_ratings, 0) AS satisfied_by_ratings,
  coalesce(answered.ratings_squared, 0) AS ratings_squared,
  coalesce(complained.complaints_opened, 0) AS complaints_opened,
  coalesce(complained.complaints_open, 0) AS complaints_open
FROM answered
FULL JOIN complained USING (round_key, customer_code)
LEFT JOIN dim_customer AS customer USING (customer_code)
ORDER BY round_key, customer_code;

COMMENT ON TABLE mart_customer_by_round IS 'Answers and complaints of each customer by round; add up before dividing / 按轮次与客户汇总的评价和投诉（先求和，再相除）';
COMMENT ON COLUMN mart_customer_by_round.round_key IS 'Round / 调查轮次';
COMMENT ON COLUMN mart_customer_by_round.customer_code IS 'Code of the customer in the organisation''s own numbering, no personal data / 组织自编的客户代码，不含个人信息';
COMMENT ON COLUMN mart_customer_by_round.customer_key IS 'Customer; 0 = not in the register / 客户；0 = 未登记';
COMMENT ON COLUMN mart_customer_by_round.forms IS 'Forms of the customer that have a rating of the own company / 该客户评价本公司且有作答的问卷份数';
COMMENT ON COLUMN mart_customer_by_round.ratings IS 'Number of ratings on them / 评价项数';
COMMENT ON COLUMN mart_customer_by_round.points IS 'Points given / 得分合计';
COMMENT ON COLUMN mart_customer_by_round.best_points IS 'Best points possible / 最高分合计';
COMMENT ON COLUMN mart_customer_by_round.satisfied IS 'Ratings that count as satisfied / 满意项数';
COMMENT ON COLUMN mart_customer_by_round.points_squared IS 'Sum over forms of points squared / 各份问卷得分的平方和';
COMMENT ON COLUMN mart_customer_by_round.points_by_best IS 'Sum over forms of points times best points / 各份问卷得分与最高分之积的合计';
COMMENT ON COLUMN mart_customer_by_round.best_squared IS 'Sum over forms of best points squared / 各份问卷最高分的平方和';
COMMENT ON COLUMN mart_customer_by_round.satisfied_squared IS 'Sum over forms of satisfied ratings squared / 各份问卷满意项数的平方和';
COMMENT ON COLUMN mart_customer_by_round.satisfied_by_ratings IS 'Sum over forms of satisfied ratings times ratings / 各份问卷满意项数与评价项数之积的合计';
COMMENT ON COLUMN mart_customer_by_round.ratings_squared IS 'Sum over forms of ratings squared / 各份问卷评价项数的平方和';
COMMENT ON COLUMN mart_customer_by_round.complaints_opened IS 'Complaints of the customer received in the round''s period; 0 where it is not in the register / 该轮调查期内受理的该客户投诉件数；未登记的客户为 0';
COMMENT ON COLUMN mart_customer_by_round.complaints_open IS 'Those of them that are not closed now / 其中现在尚未结案的件数';
