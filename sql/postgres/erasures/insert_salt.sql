INSERT INTO csat.erasure_salt (organization_id, salt) VALUES (@organization_id, @salt) ON CONFLICT DO NOTHING
