-- A form has as many ratings as it says, all on the form's own day, round, company and kinds.
-- Sums of the forms' hashes stand for a join of every rating with its form: memory then follows the number of days, not of forms.
SELECT *
FROM (
  SELECT date_key, round_key, competitor_key, rating_kind, respondent_kind, sum(ratings) AS ratings, sum(ratings * (hash(response_key) % 4294967291)::BIGINT) AS forms_hash
  FROM fct_response
  WHERE ratings > 0
  GROUP BY ALL
) AS said
FULL JOIN (
  SELECT date_key, round_key, competitor_key, rating_kind, respondent_kind, count(*) AS found, sum((hash(response_key) % 4294967291)::BIGINT) AS found_hash
  FROM fct_rating
  GROUP BY ALL
) AS rated USING (date_key, round_key, competitor_key, rating_kind, respondent_kind)
WHERE said.ratings IS DISTINCT FROM rated.found OR said.forms_hash IS DISTINCT FROM rated.found_hash
