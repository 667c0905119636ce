SELECT code FROM csat.department WHERE organization_id = @organization_id AND code = ANY (@codes::text[])
