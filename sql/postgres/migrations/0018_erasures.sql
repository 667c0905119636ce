-- Erasures of personal data: what is taken away, what is kept instead, and what keeps a late retry from bringing it back.

CREATE TABLE csat.erasure_salt (
  organization_id uuid PRIMARY KEY,
  salt bytea NOT NULL CHECK (octet_length(salt) = 32),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
COMMENT ON TABLE csat.erasure_salt IS 'Goes into the digests of erased ids. There is a row from the first erasure of an organisation on, and it never changes.';

CREATE TABLE csat.erased_id (
  organization_id uuid NOT NULL,
  subject text NOT NULL CHECK (subject IN ('complaint', 'response')),
  source_system text NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  subject_id uuid NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, subject, source_system, digest),
  UNIQUE (organization_id, subject_id)
);
COMMENT ON TABLE csat.erased_id IS 'External ids whose content was erased: nothing is taken in under them any more.';
COMMENT ON COLUMN csat.erased_id.digest IS 'SHA-256 over the salt of the organisation and the external id in UTF-8.';
COMMENT ON COLUMN csat.erased_id.subject_id IS 'The complaint or response, which stays with all that names nobody.';

CREATE TABLE csat.erasure (
  organization_id uuid NOT NULL,
  erasure_id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  subject text NOT NULL CHECK (subject IN ('complaint', 'response')),
  subject_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason IN ('request-of-person', 'consent-withdrawn', 'purpose-ended', 'unlawful-processing', 'legal-obligation')),
  source_system text NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  texts bigint NOT NULL CHECK (texts >= 0),
  comments bigint NOT NULL CHECK (comments >= 0),
  attributes bigint NOT NULL CHECK (attributes >= 0),
  customers bigint NOT NULL CHECK (customers >= 0),
  external_ids bigint NOT NULL CHECK (external_ids >= 0),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, erasure_id)
);
COMMENT ON TABLE csat.erasure IS 'One row an erasure: who erased what of which complaint or response, when and why; no personal data.';
COMMENT ON COLUMN csat.erasure.actor IS 'As in csat.audit_entry.';
COMMENT ON COLUMN csat.erasure.digest IS 'Digest of the former external id, as in csat.erased_id.';
COMMENT ON COLUMN csat.erasure.attributes IS 'Attributes with their values, in all versions of the form.';

CALL csat.put_under_tenant_law('csat.erasure_salt', false);
CALL csat.put_under_tenant_law('csat.erased_id', false);
CALL csat.put_under_tenant_law('csat.erasure', false);
-- Erasures never enter the warehouse.
REVOKE SELECT ON csat.erasure_salt, csat.erased_id, csat.erasure FROM csat_etl;

-- The application may delete nothing and change no event: these two alone do, in the organisation that the transaction is bound to. What stays holds together
-- by ids and by digests whose keys go with the texts. What was erased before keeps the external id that it has since.
CREATE FUNCTION csat.erase_complaint(subject uuid, replacement text, OUT texts bigint, OUT external_ids bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  organization uuid := csat.current_organization();
BEGIN
  DELETE FROM csat.personal_text AS said WHERE said.organization_id = organization AND said.subject_id = erase_complaint.subject;
  GET DIAGNOSTICS texts = ROW_COUNT;
  external_ids := 0;
  IF NOT EXISTS (
    SELECT FROM csat.erased_id AS erased WHERE erased.organization_id = organization AND erased.subject = 'complaint' AND erased.subject_id = erase_complaint.subject
  ) THEN
    UPDATE csat.complaint AS known SET external_id = replacement WHERE known.organization_id = organization AND known.complaint_id = erase_complaint.subject;
    GET DIAGNOSTICS external_ids = ROW_COUNT;
    UPDATE csat.complaint_event AS event SET payload = jsonb_set(event.payload, '{external_id}', to_jsonb(replacement))
    WHERE event.organization_id = organization AND event.complaint_id = erase_complaint.subject AND event.payload ? 'external_id';
  END IF;
END $$;

-- Comments are emptied, so that how many there are stays; a digest of the content would tell whoever guesses the content that it is right.
CREATE FUNCTION csat.erase_response(subject uuid, replacement text, OUT comments bigint, OUT attributes bigint, OUT customers bigint, OUT external_ids bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  organization uuid := csat.current_organization();
  is_new boolean := NOT EXISTS (
    SELECT FROM csat.erased_id AS erased WHERE erased.organization_id = organization AND erased.subject = 'response' AND erased.subject_id = erase_response.subject
  );
BEGIN
  SELECT
    coalesce(sum((SELECT count(*) FROM unnest(said.remarks) AS remark WHERE remark <> '')), 0),
    coalesce(sum((SELECT count(*) FROM jsonb_object_keys(said.described))), 0),
    count(said.client)
  INTO comments, attributes, customers
  FROM (
    SELECT form.attributes AS described, form.customer AS client, ARRAY(
      SELECT remark.comment FROM csat.response_comment AS remark WHERE remark.organization_id = organization AND remark.response_id = erase_response.subject
    ) AS remarks
    FROM csat.response AS form
    WHERE form.organization_id = organization AND form.response_id = erase_response.subject
    UNION ALL
    SELECT earlier.attributes, earlier.customer, earlier.comments
    FROM csat.response_version AS earlier
    WHERE earlier.organization_id = organization AND earlier.response_id = erase_response.subject
  ) AS said;

  UPDATE csat.response_comment AS remark SET comment = ''
  WHERE remark.organization_id = organization AND remark.response_id = erase_response.subject AND remark.comment <> '';
  UPDATE csat.response_version AS earlier
  SET attributes = NULL, customer = NULL, comments = array_fill(''::text, ARRAY[cardinality(earlier.comments)]), content_digest = sha256(uuid_send(earlier.response_id))
  WHERE earlier.organization_id = organization AND earlier.response_id = erase_response.subject;
  UPDATE csat.response AS form
  SET attributes = NULL, customer = NULL, content_digest = sha256(uuid_send(form.response_id)), external_id = CASE WHEN is_new THEN replacement ELSE form.external_id END
  WHERE form.organization_id = organization AND form.response_id = erase_response.subject;
  GET DIAGNOSTICS external_ids = ROW_COUNT;
  external_ids := CASE WHEN is_new THEN external_ids ELSE 0 END;
END $$;

REVOKE EXECUTE ON FUNCTION csat.erase_complaint(uuid, text), csat.erase_response(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csat.erase_complaint(uuid, text), csat.erase_response(uuid, text) TO csat_app;
