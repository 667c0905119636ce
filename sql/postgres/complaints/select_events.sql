-- The events of the complaint of this number or id, in the order of its life: an event that a later export brought may stand between earlier ones.
SELECT event.sequence, event.kind, event.step, event.role, event.person_id, event.occurred_at, event.recorded_at, event.request_id, event.payload::text AS payload
FROM csat.complaint_event AS event
JOIN csat.complaint USING (organization_id, complaint_id)
WHERE organization_id = @organization_id AND (complaint.number = @name OR complaint_id = @id)
ORDER BY coalesce((event.payload ->> 'place')::double precision, event.sequence)
