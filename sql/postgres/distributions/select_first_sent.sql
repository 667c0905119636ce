-- The first of the members, by code, who has a form of the round already.
SELECT member, batch FROM csat.sent_form
WHERE organization_id = @organization_id AND round_id = @round_id AND member = ANY (@members)
ORDER BY member
LIMIT 1
