-- The pooled ratings of the forms taken out, form by form, with points in units of 0.0001.
SELECT
  response_key, round_key, rating_kind, competitor_key, department_key,
  (points * 10000)::INTEGER AS points, (best_points * 10000)::INTEGER AS best_points, satisfied
FROM raw.removed_rating
ORDER BY response_key
