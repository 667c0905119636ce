-- Information beside surveys and complaints, and what customers ask for: append-only events; the row is derived from them in the same transaction. Texts stand in
-- csat.personal_text under the id of what they belong to.

CREATE TABLE csat.information (
  organization_id uuid NOT NULL,
  information_id uuid NOT NULL,
  regime_version_id uuid NOT NULL,
  duty text NOT NULL,
  role text,
  document text,
  channel text,
  sense text NOT NULL CHECK (sense IN ('satisfied', 'dissatisfied', 'neutral')),
  topic text NOT NULL CHECK (topic IN (
    'quality', 'delivery', 'service', 'advantage', 'technology', 'competitor-activity', 'competitor-strategy', 'competitor-price', 'competitor-product',
    'competitor-evaluation', 'purchasing-habits', 'personnel', 'needs'
  )),
  customer csat.customer_code,
  competitor_id uuid,
  department_id uuid,
  collected_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('recorded', 'taken-up', 'laid-by', 'effective', 'not-effective')),
  event_count integer NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, information_id),
  FOREIGN KEY (organization_id, regime_version_id) REFERENCES csat.regime_version,
  FOREIGN KEY (organization_id, competitor_id) REFERENCES csat.competitor,
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department
);
COMMENT ON TABLE csat.information IS 'One row a piece of information on the satisfaction of customers, collected under a duty of the regime.';
COMMENT ON COLUMN csat.information.duty IS 'Code of the duty, or of the kind of visit, of the regime that collects it.';
COMMENT ON COLUMN csat.information.role IS 'Role that collected it; null where the regime names none and none was stated.';
COMMENT ON COLUMN csat.information.document IS 'Code of the form or register in which it is recorded; null for none.';
COMMENT ON COLUMN csat.information.department_id IS 'The department that it concerns; once it is decided, the one that is responsible.';
COMMENT ON COLUMN csat.information.state IS 'taken-up: something is done; laid-by: nothing is; effective and not-effective: what was done had its effect or not.';

CREATE TABLE csat.information_event (
  organization_id uuid NOT NULL,
  information_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  kind text NOT NULL CHECK (kind IN ('recorded', 'taken-up', 'laid-by', 'found-effective', 'found-not-effective')),
  occurred_at timestamptz NOT NULL,
  actor text NOT NULL,
  role text,
  payload jsonb NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, information_id, sequence),
  FOREIGN KEY (organization_id, information_id) REFERENCES csat.information
);
COMMENT ON TABLE csat.information_event IS 'What happened to a piece of information, in order. Insert only.';
COMMENT ON COLUMN csat.information_event.payload IS 'The facts of the event by its kind: codes and references to personal_text, never a text of a person.';

CREATE TABLE csat.service_request (
  organization_id uuid NOT NULL,
  service_request_id uuid NOT NULL,
  regime_version_id uuid NOT NULL,
  flow text NOT NULL,
  customer csat.customer_code,
  departments text[] NOT NULL,
  next_step text,
  registered_at timestamptz NOT NULL,
  closed_at timestamptz,
  event_count integer NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, service_request_id),
  CHECK ((next_step IS NULL) = (closed_at IS NOT NULL)),
  FOREIGN KEY (organization_id, regime_version_id) REFERENCES csat.regime_version
);
COMMENT ON TABLE csat.service_request IS 'One row a request of a customer, which goes through a flow of the regime (R10.8 to R10.11, R11.12).';
COMMENT ON COLUMN csat.service_request.customer IS 'Code of the customer; null once it was erased.';
COMMENT ON COLUMN csat.service_request.departments IS 'Codes of the departments that were called in.';
COMMENT ON COLUMN csat.service_request.next_step IS 'Code of the step that comes next; null when it is closed.';

CREATE TABLE csat.service_request_event (
  organization_id uuid NOT NULL,
  service_request_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  step text NOT NULL,
  accepted boolean NOT NULL,
  occurred_at timestamptz NOT NULL,
  actor text NOT NULL,
  role text,
  form text,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, service_request_id, sequence),
  FOREIGN KEY (organization_id, service_request_id) REFERENCES csat.service_request
);
COMMENT ON TABLE csat.service_request_event IS 'The steps of a request that were done, in order. Insert only.';
COMMENT ON COLUMN csat.service_request_event.accepted IS 'False where a deciding step said no; the flow then goes back.';

CALL csat.put_under_tenant_law('csat.information', true);
CALL csat.put_under_tenant_law('csat.information_event', false);
CALL csat.put_under_tenant_law('csat.service_request', true);
CALL csat.put_under_tenant_law('csat.service_request_event', false);

ALTER TABLE csat.erased_id DROP CONSTRAINT erased_id_subject_check, ADD CONSTRAINT erased_id_subject_check CHECK (subject IN ('complaint', 'response', 'customer'));
ALTER TABLE csat.erasure DROP CONSTRAINT erasure_subject_check, ADD CONSTRAINT erasure_subject_check CHECK (subject IN ('complaint', 'response', 'customer'));

-- What names a customer goes: the fields, the code wherever it stands, and the texts of information and requests of it. What forms said stays.
CREATE FUNCTION csat.erase_customer(subject uuid, replacement text, at timestamptz, OUT texts bigint, OUT attributes bigint, OUT customers bigint, OUT external_ids bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  organization uuid := csat.current_organization();
  former text := (SELECT known.code FROM csat.customer AS known WHERE known.organization_id = organization AND known.customer_id = erase_customer.subject);
  written bigint;
BEGIN
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

  UPDATE csat.customer AS known SET code = replacement, erased_at = erase_customer.at
  WHERE known.organization_id = organization AND known.customer_id = erase_customer.subject AND known.erased_at IS NULL;
  GET DIAGNOSTICS external_ids = ROW_COUNT;
END $$;
REVOKE EXECUTE ON FUNCTION csat.erase_customer(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csat.erase_customer(uuid, text, timestamptz) TO csat_app;
