-- Information after the given one, or that one alone.
SELECT told.information_id, told.duty, coalesce(told.role, '') AS role, coalesce(told.document, '') AS document, coalesce(told.channel, '') AS channel, told.sense, told.topic,
  coalesce(told.customer::text, '') AS customer, coalesce(competitor.code, '') AS competitor, coalesce(department.code, '') AS department, told.collected_at, told.state,
  coalesce((
    SELECT text.content
    FROM csat.information_event AS event
    JOIN csat.personal_text AS text ON text.organization_id = event.organization_id AND text.text_id = (event.payload->>'text')::uuid
    WHERE event.organization_id = told.organization_id AND event.information_id = told.information_id AND event.sequence = 1
  ), '') AS text
FROM csat.information AS told
LEFT JOIN csat.competitor AS competitor USING (organization_id, competitor_id)
LEFT JOIN csat.department AS department USING (organization_id, department_id)
WHERE told.organization_id = @organization_id AND (told.information_id = @information_id OR @information_id::uuid IS NULL AND told.information_id > @after)
ORDER BY told.information_id
LIMIT @count
