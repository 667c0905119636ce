SELECT batch.sent_at
FROM csat.sent_form AS form
JOIN csat.round_distribution AS batch USING (organization_id, round_id, batch)
WHERE organization_id = @organization_id AND round_id = @round_id AND member = @member
