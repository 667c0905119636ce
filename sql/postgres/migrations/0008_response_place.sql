-- A form names the place and the customer that it is about; a form that was finished later keeps its earlier versions.

ALTER TABLE csat.response
  ADD COLUMN department_id uuid,
  ADD COLUMN customer text CHECK (customer ~ '^[A-Za-z0-9._-]{1,64}$');
COMMENT ON COLUMN csat.response.department_id IS 'Department, branch or ward that the form is about: all its ratings count for it. Null where the form names none; then each rating counts for the department of its item.';
COMMENT ON COLUMN csat.response.customer IS 'Code of the customer in the organisation''s own numbering, no personal data; null where not known.';
COMMENT ON TABLE csat.response IS 'One row a returned form, as it stands now. Inserted once; taken over only by a later version of the same form, whose earlier one goes to csat.response_history.';

CREATE TABLE csat.response_history (
  organization_id uuid NOT NULL,
  response_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  replaced_at timestamptz NOT NULL,
  content jsonb NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, response_id, version)
);
COMMENT ON TABLE csat.response_history IS 'Earlier versions of forms that were finished later: 1 is the first that was sent.';
COMMENT ON COLUMN csat.response_history.content IS 'The row of csat.response and, under comments, its comments, as they were.';
CALL csat.put_under_tenant_law('csat.response_history', false);

-- What a later version may say anew; who the form is and where it came from stays.
GRANT UPDATE (round_id, questionnaire_version_id, rating_kind, respondent_kind, competitor_id, department_id, customer, responded_at, received_at, levels, attributes, content_digest)
  ON csat.response TO csat_app;
GRANT UPDATE (comment), DELETE ON csat.response_comment TO csat_app;
