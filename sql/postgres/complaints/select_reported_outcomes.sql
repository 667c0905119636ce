SELECT clock_code, reported_outcome
FROM csat.complaint_clock
WHERE organization_id = $1 AND complaint_id = $2 AND reported_outcome IS NOT NULL
