-- Keeps the id from being used again; an id that was erased before is known.
INSERT INTO csat.erased_id (organization_id, subject, source_system, digest, subject_id)
VALUES (@organization_id, @subject, @source_system, @digest, @subject_id)
ON CONFLICT DO NOTHING
