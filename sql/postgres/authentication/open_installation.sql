-- Makes a key one for the whole installation: the owner may, the application may not.
UPDATE csat.api_key SET whole_installation = true WHERE organization_id = @organization_id AND api_key_id = @api_key_id
