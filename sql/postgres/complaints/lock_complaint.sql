-- The complaint of this number or id, locked: its events are added one after the other.
SELECT complaint_id
FROM csat.complaint
WHERE organization_id = @organization_id AND (number = @name OR complaint_id = @id)
FOR UPDATE
