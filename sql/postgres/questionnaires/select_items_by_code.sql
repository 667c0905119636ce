SELECT item_id, code FROM csat.item WHERE organization_id = @organization_id AND code = ANY (@codes::text[])
