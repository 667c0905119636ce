SELECT fraud_finding_id, count(*) AS forms, bool_or(left_out) AS left_out
FROM csat.fraud_form
WHERE organization_id = @organization_id AND round_id = @round_id AND fraud_finding_id = @fraud_finding_id
GROUP BY fraud_finding_id
