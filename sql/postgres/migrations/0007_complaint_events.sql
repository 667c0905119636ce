-- Complaint events carry all that happened as a payload, so that a complaint can be rebuilt from its events alone; what a person wrote, or what may name
-- one, stands in one table that can be erased; codes are spelled as everywhere else; a clock keeps the end that was set and says whether it moved.

CREATE TABLE csat.personal_text (
  organization_id uuid NOT NULL,
  text_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  content text NOT NULL,
  digest_key bytea NOT NULL CHECK (octet_length(digest_key) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, text_id)
);
CREATE INDEX personal_text_of_subject ON csat.personal_text (organization_id, subject_id);
COMMENT ON TABLE csat.personal_text IS 'Every text that a person wrote or that may name one. All else refers to it by id and by its digest, so that it can be erased and the rest still holds together.';
COMMENT ON COLUMN csat.personal_text.subject_id IS 'What the text belongs to, e.g. the complaint.';
COMMENT ON COLUMN csat.personal_text.digest_key IS 'Key of the HMAC-SHA-256 that stands for the text elsewhere; it goes with the text, and then the digest says nothing.';

CALL csat.put_under_tenant_law('csat.personal_text', false);
-- Personal texts never enter the warehouse.
REVOKE SELECT ON csat.personal_text FROM csat_etl;

-- An owner who is no superuser is held by the row-level security of his own tables: not while their rows are rewritten.
ALTER TABLE csat.personal_text NO FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.complaint NO FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.complaint_event NO FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.complaint_clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.complaint_category NO FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.department NO FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.offering NO FORCE ROW LEVEL SECURITY;

CREATE FUNCTION pg_temp.new_key() RETURNS bytea LANGUAGE sql VOLATILE RETURN uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

-- HMAC-SHA-256 with a key of at most 64 bytes.
CREATE FUNCTION pg_temp.keyed_digest(key bytea, content bytea) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
  inside bytea := decode(repeat('36', 64), 'hex');
  outside bytea := decode(repeat('5c', 64), 'hex');
BEGIN
  FOR i IN 0 .. octet_length(key) - 1 LOOP
    inside := set_byte(inside, i, get_byte(key, i) # 54);
    outside := set_byte(outside, i, get_byte(key, i) # 92);
  END LOOP;
  RETURN sha256(outside || sha256(inside || content));
END $$;

-- How a payload refers to a text; null for none.
CREATE FUNCTION pg_temp.reference(text_id uuid, key bytea, content text) RETURNS jsonb LANGUAGE sql RETURN
  CASE WHEN content IS NOT NULL THEN jsonb_build_object('text', text_id, 'digest', encode(pg_temp.keyed_digest(key, convert_to(content, 'UTF8')), 'hex')) END;

-- The texts of a complaint, each once: its description, who is responsible, and what its events hold.
CREATE TEMPORARY TABLE said ON COMMIT DROP AS
SELECT organization_id, complaint_id, content, gen_random_uuid() AS text_id, pg_temp.new_key() AS digest_key
FROM (
  SELECT organization_id, complaint_id, description AS content FROM csat.complaint
  UNION SELECT organization_id, complaint_id, assigned_to FROM csat.complaint WHERE assigned_to IS NOT NULL
  UNION SELECT organization_id, complaint_id, actor FROM csat.complaint_event
  UNION SELECT organization_id, complaint_id, note FROM csat.complaint_event WHERE note IS NOT NULL
) AS texts;
INSERT INTO csat.personal_text (organization_id, text_id, subject_id, content, digest_key)
SELECT organization_id, text_id, complaint_id, content, digest_key FROM said;

ALTER TABLE csat.complaint
  ADD COLUMN description_text_id uuid,
  ADD COLUMN assigned_to_text_id uuid;
UPDATE csat.complaint AS complaint
SET description_text_id = said.text_id, content_digest = pg_temp.keyed_digest(said.digest_key, complaint.content_digest)
FROM said
WHERE (said.organization_id, said.complaint_id, said.content) = (complaint.organization_id, complaint.complaint_id, complaint.description);
UPDATE csat.complaint AS complaint
SET assigned_to_text_id = said.text_id
FROM said
WHERE (said.organization_id, said.complaint_id, said.content) = (complaint.organization_id, complaint.complaint_id, complaint.assigned_to);

ALTER TABLE csat.complaint_event
  DROP CONSTRAINT complaint_event_kind_check,
  ADD COLUMN payload jsonb;

ALTER TABLE csat.complaint_clock
  DROP CONSTRAINT complaint_clock_reported_outcome_check,
  ADD COLUMN due_moved_from timestamptz,
  ADD COLUMN calendar_known boolean;
UPDATE csat.complaint_clock SET reported_outcome = replace(reported_outcome, '_', '-') WHERE reported_outcome IS NOT NULL;

-- Who was charged before the last assignment was not kept: that assignment, or the registration where there is none, says what the row says.
UPDATE csat.complaint_event AS event
SET
  kind = CASE event.kind WHEN 'verdict_satisfied' THEN 'customer-satisfied' WHEN 'verdict_dissatisfied' THEN 'customer-dissatisfied' ELSE replace(event.kind, '_', '-') END,
  payload = jsonb_strip_nulls(
    jsonb_build_object(
      'actor', pg_temp.reference(actor.text_id, actor.digest_key, actor.content),
      'note', pg_temp.reference(note.text_id, note.digest_key, note.content))
    || CASE WHEN event.sequence = complaint.charged THEN jsonb_build_object(
      'department', complaint.department,
      'assigned_to', pg_temp.reference(person.text_id, person.digest_key, person.content)) ELSE '{}' END
    || CASE WHEN event.sequence = 1 THEN jsonb_build_object(
      'number', complaint.number, 'source_system', complaint.source_system, 'external_id', complaint.external_id,
      'content_digest', encode(complaint.content_digest, 'hex'), 'regime_version_id', complaint.regime_version_id, 'channel', complaint.channel,
      'category', complaint.category, 'department', complaint.department, 'offering', complaint.offering, 'customer_due_at', complaint.customer_due_at,
      'description', pg_temp.reference(description.text_id, description.digest_key, description.content),
      'reported_clocks', complaint.reported) ELSE '{}' END)
FROM (
  SELECT complaint.*, category.code AS category, department.code AS department, offering.code AS offering,
    (SELECT max(sequence) FROM csat.complaint_event AS last
     WHERE (last.organization_id, last.complaint_id) = (complaint.organization_id, complaint.complaint_id) AND last.kind IN ('registered', 'assigned')) AS charged,
    (SELECT jsonb_object_agg(clock_code, reported_outcome) FROM csat.complaint_clock AS clock
     WHERE (clock.organization_id, clock.complaint_id) = (complaint.organization_id, complaint.complaint_id) AND reported_outcome IS NOT NULL) AS reported
  FROM csat.complaint
  JOIN csat.complaint_category AS category USING (organization_id, complaint_category_id)
  LEFT JOIN csat.department USING (organization_id, department_id)
  LEFT JOIN csat.offering USING (organization_id, offering_id)
) AS complaint
JOIN csat.complaint_event AS same USING (organization_id, complaint_id)
LEFT JOIN said AS description
  ON (description.organization_id, description.complaint_id, description.content) = (complaint.organization_id, complaint.complaint_id, complaint.description)
LEFT JOIN said AS person
  ON (person.organization_id, person.complaint_id, person.content) = (complaint.organization_id, complaint.complaint_id, complaint.assigned_to)
LEFT JOIN said AS actor ON (actor.organization_id, actor.complaint_id, actor.content) = (same.organization_id, same.complaint_id, same.actor)
LEFT JOIN said AS note ON (note.organization_id, note.complaint_id, note.content) = (same.organization_id, same.complaint_id, same.note)
WHERE (same.organization_id, same.complaint_id, same.sequence) = (event.organization_id, event.complaint_id, event.sequence);

ALTER TABLE csat.complaint
  ALTER COLUMN description_text_id SET NOT NULL,
  DROP COLUMN description,
  DROP COLUMN assigned_to;
COMMENT ON COLUMN csat.complaint.content_digest IS 'HMAC-SHA-256, with the key of the description, of the digest of what was registered: tells a repeated registration from another of the same external id.';
COMMENT ON COLUMN csat.complaint.description_text_id IS 'What the customer says: a row of personal_text until it is erased.';
COMMENT ON COLUMN csat.complaint.assigned_to_text_id IS 'Who is responsible: a row of personal_text until it is erased; null for nobody.';

ALTER TABLE csat.complaint_event
  ALTER COLUMN payload SET NOT NULL,
  DROP COLUMN actor,
  DROP COLUMN note,
  ADD CONSTRAINT complaint_event_kind_check CHECK (kind IN ('registered', 'defect-confirmed', 'notified', 'assigned', 'answered', 'customer-satisfied', 'customer-dissatisfied', 'effect-confirmed', 'closed', 'reopened', 'step'));
COMMENT ON COLUMN csat.complaint_event.payload IS 'The facts of the event by its kind: codes, ids, times and references to personal_text, never a text of a person.';

ALTER TABLE csat.complaint_clock
  ADD CONSTRAINT complaint_clock_reported_outcome_check CHECK (reported_outcome IN ('in-time', 'late'));
COMMENT ON COLUMN csat.complaint_clock.due_at IS 'The last moment in time as it was set when the clock started, or as it moved while it was running.';
COMMENT ON COLUMN csat.complaint_clock.due_moved_from IS 'The last moment that was set at the start, where due_at moved with a change of the calendar; else null.';
COMMENT ON COLUMN csat.complaint_clock.calendar_known IS 'False where a year was counted whose holidays were not published; null where that was not recorded.';

ALTER TABLE csat.personal_text FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.complaint FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.complaint_event FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.complaint_clock FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.complaint_category FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.department FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.offering FORCE ROW LEVEL SECURITY;

DROP FUNCTION pg_temp.reference, pg_temp.keyed_digest, pg_temp.new_key;
