-- The kinds of notices of a round that are out, each with the first day.
SELECT notice.kind, min(notice.published_on) AS published_on
FROM csat.notice
WHERE organization_id = @organization_id AND round_id = @round_id AND published_on IS NOT NULL
GROUP BY notice.kind
