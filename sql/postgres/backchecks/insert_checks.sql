INSERT INTO csat.form_check (organization_id, round_id, response_id, result, scored)
SELECT @organization_id, @round_id, given.response_id, @result, true FROM unnest(@response_ids::uuid[]) AS given (response_id)
