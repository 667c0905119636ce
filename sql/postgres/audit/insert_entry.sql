INSERT INTO csat.audit_entry (organization_id, entry_id, at, actors, method, subject, subject_id, count, request_id, content_digest, outcome)
VALUES (@organization_id, @entry_id, @at, @actors, @method, @subject, @subject_id, @count, @request_id, @content_digest, @outcome)
