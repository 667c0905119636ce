SELECT item_id, code FROM csat.item WHERE organization_id = $1 AND code = ANY ($2::text[])
