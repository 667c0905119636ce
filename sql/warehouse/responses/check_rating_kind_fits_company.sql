-- Ratings of a competitor, and only they, name a competitor.
SELECT rating_kind, competitor_key, count(*) AS responses
FROM fct_response
WHERE (rating_kind = 3) <> (competitor_key > 0)
GROUP BY ALL
