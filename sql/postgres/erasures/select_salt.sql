SELECT salt FROM csat.erasure_salt WHERE organization_id = @organization_id
