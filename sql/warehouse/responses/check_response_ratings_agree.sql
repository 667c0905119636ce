-- The forms of a round, kind and company say they have as many ratings as there are; that each rating is on its own form, day and item, the place digests say.
SELECT *
FROM (SELECT round_key, rating_kind, competitor_key, ratings FROM mart_response_by_round WHERE ratings > 0) AS said
FULL JOIN (SELECT round_key, rating_kind, competitor_key, sum(ratings) AS found FROM mart_rating_by_round GROUP BY ALL) AS rated
  USING (round_key, rating_kind, competitor_key)
WHERE said.ratings IS DISTINCT FROM rated.found
