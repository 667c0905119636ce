-- The mart of forms adds up to the facts.
SELECT mart.responses, facts.responses AS fact_responses, mart.ratings, facts.ratings AS fact_ratings
FROM (SELECT coalesce(sum(responses), 0) AS responses, coalesce(sum(ratings), 0) AS ratings FROM mart_response_by_round) AS mart
CROSS JOIN (SELECT count(*) AS responses, coalesce(sum(ratings), 0) AS ratings FROM fct_response WHERE scored = 1) AS facts
WHERE mart.responses <> facts.responses OR mart.ratings <> facts.ratings
