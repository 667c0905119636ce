-- The complaint of this number or id.
SELECT complaint_id FROM csat.complaint WHERE organization_id = @organization_id AND (number = @name OR complaint_id = @id)
