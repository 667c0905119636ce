INSERT INTO csat.fraud_form (organization_id, round_id, response_id, fraud_finding_id, left_out)
SELECT @organization_id, @round_id, given.response_id, @fraud_finding_id, @left_out FROM unnest(@response_ids::uuid[]) AS given (response_id)
ON CONFLICT (organization_id, round_id, response_id) DO NOTHING
