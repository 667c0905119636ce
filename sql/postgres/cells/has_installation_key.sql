-- Whether keys for the whole installation belong to the bound organisation: these open every cell, and are looked for where the installation began.
SELECT EXISTS (SELECT FROM csat.api_key WHERE organization_id = csat.current_organization() AND whole_installation AND revoked_at IS NULL)
