INSERT INTO csat.form_receipt (organization_id, round_id, member, confirmed_at) VALUES (@organization_id, @round_id, @member, @confirmed_at)
