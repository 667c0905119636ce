INSERT INTO csat.personal_text (organization_id, text_id, subject_id, content, digest_key)
SELECT @organization_id, given.text_id, @subject_id, given.content, given.digest_key
FROM unnest(@text_ids::uuid[], @contents::text[], @digest_keys::bytea[]) AS given (text_id, content, digest_key)
