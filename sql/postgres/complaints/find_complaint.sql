SELECT complaint_id FROM csat.complaint WHERE organization_id = $1 AND (number = $2 OR complaint_id = $3)
