-- The complaint of number $2 or id $3, locked: its events are added one after the other.
SELECT complaint_id
FROM csat.complaint
WHERE organization_id = $1 AND (number = $2 OR complaint_id = $3)
FOR UPDATE
