INSERT INTO csat.sent_form (organization_id, round_id, member, batch)
SELECT @organization_id, @round_id, given.member, @batch FROM unnest(@members::text[]) AS given (member)
