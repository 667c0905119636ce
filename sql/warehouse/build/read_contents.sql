-- How much is in the file.
SELECT
  (SELECT count(*) FROM fct_response) + (SELECT count(*) FROM fct_blank_form) AS responses,
  (SELECT count(*) FROM fct_rating) + (SELECT count(*) FROM fct_own_scale_rating) AS ratings
