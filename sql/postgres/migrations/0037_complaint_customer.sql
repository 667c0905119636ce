-- Complaints name their customer by the code of the register, as forms do.

ALTER TABLE csat.complaint ADD COLUMN customer csat.customer_code;
COMMENT ON COLUMN csat.complaint.customer IS 'Code of the customer of the register; null where none was named, and once the customer or what names a person in the complaint was erased.';

-- As before, and the customer goes with the rest of what names a person.
DROP FUNCTION csat.erase_complaint(uuid, text);
CREATE FUNCTION csat.erase_complaint(subject uuid, replacement text, OUT texts bigint, OUT customers bigint, OUT external_ids bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  organization uuid := csat.current_organization();
BEGIN
  DELETE FROM csat.personal_text AS said WHERE said.organization_id = organization AND said.subject_id = erase_complaint.subject;
  GET DIAGNOSTICS texts = ROW_COUNT;
  UPDATE csat.complaint AS known SET customer = NULL
  WHERE known.organization_id = organization AND known.complaint_id = erase_complaint.subject AND known.customer IS NOT NULL;
  GET DIAGNOSTICS customers = ROW_COUNT;
  UPDATE csat.complaint_event AS event SET payload = jsonb_set(event.payload, '{customer}', '""')
  WHERE event.organization_id = organization AND event.complaint_id = erase_complaint.subject AND event.payload ? 'customer';
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
REVOKE EXECUTE ON FUNCTION csat.erase_complaint(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csat.erase_complaint(uuid, text) TO csat_app;

-- As before, and complaints lose the code too. The customer is locked first: a complaint that named it a moment ago is waited for and seen. In the events an empty code
-- stands for what was erased, so that a later export of the same complaint is still the same.
CREATE OR REPLACE FUNCTION csat.erase_customer(subject uuid, replacement text, at timestamptz, OUT texts bigint, OUT attributes bigint, OUT customers bigint, OUT external_ids bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  organization uuid := csat.current_organization();
  former text;
  written bigint;
BEGIN
  SELECT known.code INTO former FROM csat.customer AS known WHERE known.organization_id = organization AND known.customer_id = erase_customer.subject FOR UPDATE;

  SELECT coalesce(sum((SELECT count(*) FROM jsonb_object_keys(person.fields))), 0) INTO attributes
  FROM csat.customer_person AS person WHERE person.organization_id = organization AND person.customer_id = erase_customer.subject;
  DELETE FROM csat.customer_person AS person WHERE person.organization_id = organization AND person.customer_id = erase_customer.subject;

  DELETE FROM csat.personal_text AS said WHERE said.organization_id = organization AND said.subject_id IN (
    SELECT told.information_id FROM csat.information AS told WHERE told.organization_id = organization AND told.customer = former
    UNION ALL SELECT asked.service_request_id FROM csat.service_request AS asked WHERE asked.organization_id = organization AND asked.customer = former
  );
  GET DIAGNOSTICS texts = ROW_COUNT;

  UPDATE csat.response AS form SET customer = NULL WHERE form.organization_id = organization AND form.customer = former;
  GET DIAGNOSTICS customers = ROW_COUNT;
  UPDATE csat.response_version AS earlier SET customer = NULL WHERE earlier.organization_id = organization AND earlier.customer = former;
  GET DIAGNOSTICS written = ROW_COUNT;
  customers := customers + written;
  UPDATE csat.information AS told SET customer = NULL WHERE told.organization_id = organization AND told.customer = former;
  GET DIAGNOSTICS written = ROW_COUNT;
  customers := customers + written;
  UPDATE csat.service_request AS asked SET customer = NULL WHERE asked.organization_id = organization AND asked.customer = former;
  GET DIAGNOSTICS written = ROW_COUNT;
  customers := customers + written;
  UPDATE csat.complaint_event AS event SET payload = jsonb_set(event.payload, '{customer}', '""')
  FROM csat.complaint AS told
  WHERE told.organization_id = organization AND told.customer = former AND event.organization_id = organization AND event.complaint_id = told.complaint_id
    AND event.payload ? 'customer';
  UPDATE csat.complaint AS told SET customer = NULL WHERE told.organization_id = organization AND told.customer = former;
  GET DIAGNOSTICS written = ROW_COUNT;
  customers := customers + written;

  UPDATE csat.customer AS known SET code = replacement, erased_at = erase_customer.at
  WHERE known.organization_id = organization AND known.customer_id = erase_customer.subject AND known.erased_at IS NULL;
  GET DIAGNOSTICS external_ids = ROW_COUNT;
END $$;
