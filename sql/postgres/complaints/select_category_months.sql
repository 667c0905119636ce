-- Complaints by category and month of receipt in the organisation's zone, with the day of the first complaint of all.
SELECT category.code AS category, date_trunc('month', complaint.received_at AT TIME ZONE @zone)::date AS month, count(*) AS complaints,
  (min(min(complaint.received_at)) OVER () AT TIME ZONE @zone)::date AS first_day
FROM csat.complaint
JOIN csat.complaint_category AS category USING (organization_id, complaint_category_id)
WHERE complaint.organization_id = @organization_id
GROUP BY category.code, month
ORDER BY category.code, month
