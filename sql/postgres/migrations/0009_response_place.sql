-- A form names the place and the customer that it is about.

ALTER TABLE csat.response
  ADD COLUMN department_id uuid,
  ADD COLUMN customer text CHECK (customer ~ '^[A-Za-z0-9._-]{1,64}$');
COMMENT ON COLUMN csat.response.department_id IS 'Department, branch or ward that the form is about: all its ratings count for it. Null where the form names none; then each rating counts for the department of its item.';
COMMENT ON COLUMN csat.response.customer IS 'Code of the customer in the organisation''s own numbering, no personal data; null where not known.';
