-- The mart of customers has every form and complaint that names one, once a round.
WITH
answered AS (
  SELECT round_key, count(*) AS forms, sum(ratings) AS ratings
  FROM fct_response
  WHERE customer_code IS NOT NULL AND rating_kind = 2 AND ratings > 0
  GROUP BY ALL
),
complained AS (
  SELECT round.round_key, count(*) AS complaints, count(*) FILTER (complaint.state <> 'closed') AS open
  FROM fct_complaint AS complaint
  JOIN dim_round AS round ON strptime(complaint.received_date_key::VARCHAR, '%Y%m%d')::DATE BETWEEN round.period_start AND round.period_end
  WHERE complaint.customer_key > 0 AND round.audience <> 'employees'
  GROUP BY ALL
),
mart AS (
  SELECT round_key, sum(forms) AS forms, sum(ratings) AS ratings, sum(complaints_opened) AS complaints, sum(complaints_open) AS open
  FROM mart_customer_by_round
  GROUP BY ALL
)
SELECT 'mart_customer_by_round' AS mart, round_key
FROM mart
FULL JOIN answered USING (round_key)
FULL JOIN complained USING (round_key)
WHERE coalesce(mart.forms, 0) <> coalesce(answered.forms, 0) OR coalesce(mart.ratings, 0) <> coalesce(answered.ratings, 0)
  OR coalesce(mart.complaints, 0) <> coalesce(complained.complaints, 0) OR coalesce(mart.open, 0) <> coalesce(complained.open, 0)
UNION ALL
SELECT 'mart_customer_by_round', min(round_key) FROM mart_customer_by_round GROUP BY round_key, customer_code HAVING count(*) > 1
UNION ALL
SELECT 'mart_customer_by_round', round_key FROM mart_customer_by_round ANTI JOIN dim_customer USING (customer_key)
