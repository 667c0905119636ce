-- Forms about a competitor, and only they, name a competitor.
SELECT rating_kind, competitor_key, count(*) AS forms
FROM (SELECT rating_kind, competitor_key FROM raw.counted_response UNION ALL SELECT rating_kind, competitor_key FROM raw.counted_blank_form)
WHERE (rating_kind = 3) <> (competitor_key > 0)
GROUP BY ALL
