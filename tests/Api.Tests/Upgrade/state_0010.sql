-- What the program of migration 0010 added to the state: a form that names its place and its customer, and the import that brought it.
INSERT INTO csat.response (organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, competitor_id, responded_at, received_at, levels, attributes, content_digest, sent_at, department_id, customer) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000b3', 'web', 'form-10', '01900000-0000-7000-8000-0000000000a2', '01900000-0000-7000-8000-000000000091', 2, 1, NULL, '2026-02-04 04:05:06+00', '2026-02-04 04:05:07+00', '{3,2}', NULL, '\x0e', '2026-02-01 00:00:00+00', '01900000-0000-7000-8000-000000000031', 'C-1');
INSERT INTO csat.import_run (organization_id, import_id, kind, source_system, source_digest, started_at, finished_at, rows_stored, rows_already_stored, rows_blank, rows_left_out) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000d1', 'responses', 'web', NULL, '2026-02-04 04:05:07+00', '2026-02-04 04:05:08+00', 1, 0, 0, 2);
INSERT INTO csat.import_refusal (organization_id, import_id, reason, refused_rows) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000d1', 'ROUND_CLOSED', 3);
