-- A form has as many ratings as it says, each on another item, all on the form's own day, round, company and kind.
SELECT response.response_key, response.ratings, rated.ratings AS found, rated.items
FROM fct_response AS response
LEFT JOIN (
  SELECT
    response_key, count(*) AS ratings, count(DISTINCT item_key) AS items,
    min(date_key) AS first_date, max(date_key) AS last_date, min(round_key) AS first_round, max(round_key) AS last_round,
    min(competitor_key) AS first_competitor, max(competitor_key) AS last_competitor, min(rating_kind) AS first_kind, max(rating_kind) AS last_kind
  FROM fct_rating
  GROUP BY response_key
) AS rated USING (response_key)
WHERE response.ratings <> coalesce(rated.ratings, 0)
  OR rated.items <> rated.ratings
  OR rated.first_date <> response.date_key OR rated.last_date <> response.date_key
  OR rated.first_round <> response.round_key OR rated.last_round <> response.round_key
  OR rated.first_competitor <> response.competitor_key OR rated.last_competitor <> response.competitor_key
  OR rated.first_kind <> response.rating_kind OR rated.last_kind <> response.rating_kind
