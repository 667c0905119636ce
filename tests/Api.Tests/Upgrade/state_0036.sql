-- What the programs of the migrations 0024 to 0036 added to the state: people and roles, customers, information, requests, indicators, notices, an issued plan, an approved
-- questionnaire, a round from its frame to its back-check. The form of migration 0013 is found fabricated: it counts as a form and its answers nowhere.
INSERT INTO csat.person (organization_id, person_id, code, name_zh, name_en, department_id, inactive, identities, created_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000101', 'li', '李', 'Li', '01900000-0000-7000-8000-000000000031', false, '{}', '2026-02-06 01:02:03+00'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000102', 'zhao', '赵', 'Zhao', NULL, true, '{}', '2026-02-06 01:02:03+00');
INSERT INTO csat.person_role (organization_id, person_id, regime_code, role_code, valid_from, valid_to) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000101', 'manufacturing-after-sales', 'after-sales', '2026-01-01', NULL);
INSERT INTO csat.base_count (organization_id, base_count_id, base, department_id, first_day, last_day, count) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000111', 'customers', NULL, '2026-01-01', '2026-12-31', 180);
INSERT INTO csat.customer (organization_id, customer_id, code, class, kind, department_id, resident, created_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000121', 'KH-1', 'key', NULL, '01900000-0000-7000-8000-000000000031', NULL, '2026-02-06 01:02:03+00'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000122', 'KH-2', 'general', NULL, NULL, NULL, '2026-02-06 01:02:03+00');
INSERT INTO csat.customer_person (organization_id, customer_id, fields) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000121', '{"mobile": "13800000000"}');
INSERT INTO csat.customer_form (organization_id, customer_form_id, form, department_id, month, role, submitted_at, due_at, timeliness, customers) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000123', 'register', '01900000-0000-7000-8000-000000000031', '2026-01-01', 'clerk', '2026-02-06 01:02:03+00', '2026-02-06 15:59:59+00', 'in-time', 2);
INSERT INTO csat.customer_check (organization_id, customer_check_id, department_id, checked_on, role, true_count, false_count, recorded_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000124', '01900000-0000-7000-8000-000000000031', '2026-02-06', 'clerk', 2, 1, '2026-02-06 01:02:03+00');
INSERT INTO csat.information (organization_id, information_id, regime_version_id, duty, role, document, channel, sense, topic, customer, competitor_id, department_id, collected_at, state, event_count) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000131', '01900000-0000-7000-8000-000000000021', 'visits', NULL, NULL, NULL, 'dissatisfied', 'delivery', 'KH-1', NULL, '01900000-0000-7000-8000-000000000031', '2026-02-06 01:02:03+00', 'recorded', 1);
INSERT INTO csat.information_event (organization_id, information_id, sequence, kind, occurred_at, actor, role, payload) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000131', 1, 'recorded', '2026-02-06 01:02:03+00', '质量部', NULL, '{}');
INSERT INTO csat.service_request (organization_id, service_request_id, regime_version_id, flow, customer, departments, next_step, registered_at, closed_at, event_count) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000141', '01900000-0000-7000-8000-000000000021', 'requests', 'KH-1', '{qa}', 'check', '2026-02-06 01:02:03+00', NULL, 1);
INSERT INTO csat.service_request_event (organization_id, service_request_id, sequence, step, accepted, occurred_at, actor, role, form) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000141', 1, 'register', true, '2026-02-06 01:02:03+00', '质量部', NULL, NULL);
INSERT INTO csat.indicator_target (organization_id, indicator_target_id, indicator, operator, value, valid_from, approved_by) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000151', 'returns', 'at-most', 3, '2026-01-01', '总经理');
INSERT INTO csat.indicator_value (organization_id, indicator_value_id, regime_version_id, indicator, department_id, period_start, period_end, version, numerator, denominator, measured, recorded_at, recorded_by) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000152', '01900000-0000-7000-8000-000000000021', 'returns', NULL, '2026-01-01', '2026-01-31', 1, 2, 100, NULL, '2026-02-06 01:02:03+00', '质量部');
INSERT INTO csat.notice (organization_id, notice_id, code, regime_version_id, kind, text_zh, text_en, audience, round_id, prepared_on, state) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000161', 'results', '01900000-0000-7000-8000-000000000022', 'results', '结果', 'Results', 'departments', '01900000-0000-7000-8000-0000000000a1', '2026-02-06', 'prepared');
INSERT INTO csat.notice_event (organization_id, notice_id, sequence, kind, occurred_at, actor, person_id) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000161', 1, 'prepared', '2026-02-06 01:02:03+00', '质量部', '01900000-0000-7000-8000-000000000101');
INSERT INTO csat.survey_plan (organization_id, survey_plan_id, code, title_zh, title_en, regime_version_id, survey_kinds, period_start, period_end, content_codes, content_texts, questionnaire_version_id, state) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000171', 'plan-q1', '方案', 'Plan', '01900000-0000-7000-8000-000000000021', '{key-customers}', '2026-01-01', '2026-03-31', '{purpose}', '{了解评价}', '01900000-0000-7000-8000-000000000091', 'issued');
INSERT INTO csat.survey_plan_event (organization_id, survey_plan_id, sequence, kind, occurred_at, actor, person_id, role, detail) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000171', 1, 'written', '2026-02-06 01:02:03+00', '质量部', '01900000-0000-7000-8000-000000000101', NULL, '{}'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000171', 2, 'submitted', '2026-02-06 01:02:03+00', '质量部', '01900000-0000-7000-8000-000000000101', 'after-sales', '{}'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000171', 3, 'issued', '2026-02-06 01:02:03+00', '质量部', NULL, NULL, '{"departments": ["qa"]}');
UPDATE csat.round SET survey_plan_id = '01900000-0000-7000-8000-000000000171', forms_distributed = 2 WHERE round_id = '01900000-0000-7000-8000-0000000000a2';
INSERT INTO csat.questionnaire_approval (organization_id, questionnaire_version_id, approved_at, actor, person_id, role) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000091', '2026-02-06 01:02:03+00', '质量部', '01900000-0000-7000-8000-000000000101', 'after-sales');
INSERT INTO csat.round_distribution (organization_id, round_id, batch, sent_at, forms, named_forms, channel, distributor, department_id, handed_out_by_id) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 'letter', '2026-02-01 01:00:00+00', 2, 2, 'letter', 'li', '01900000-0000-7000-8000-000000000031', NULL);
INSERT INTO csat.sent_form (organization_id, round_id, member, batch) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 'KH-1', 'letter'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 'KH-2', 'letter');
INSERT INTO csat.form_receipt (organization_id, round_id, member, confirmed_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 'KH-1', '2026-02-02 01:00:00+00');
INSERT INTO csat.form_hand_back (organization_id, hand_back_id, round_id, handed_back_at, forms, distributor) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000181', '01900000-0000-7000-8000-0000000000a2', '2026-02-06 01:02:03+00', 3, 'li');
INSERT INTO csat.frame_area (organization_id, round_id, department_id) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', '01900000-0000-7000-8000-000000000031');
INSERT INTO csat.frame_member (organization_id, round_id, member, department_id, complained_on) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 'KH-1', '01900000-0000-7000-8000-000000000031', '2026-01-05'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 'KH-2', NULL, NULL);
INSERT INTO csat.sample (organization_id, round_id, method, asked_members, seed, frame_members, algorithm, drawn_on) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 'census', 0, 7, 2, 'sha256-priority/1', '2026-02-01');
INSERT INTO csat.sampled_member (organization_id, round_id, member, forced, probability) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 'KH-1', true, 1),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 'KH-2', false, 1);
INSERT INTO csat.back_check (organization_id, round_id, seed, asked_forms, returned_forms, drawn_forms, algorithm, drawn_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 7, 1, 3, 1, 'sha256-priority/1', '2026-02-06 01:02:03+00');
INSERT INTO csat.form_check (organization_id, response_id, round_id, result, scored, checked_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000b4', '01900000-0000-7000-8000-0000000000a2', 'fabricated', false, '2026-02-06 01:02:03+00');
INSERT INTO csat.form_check_event (organization_id, round_id, response_id, sequence, result, occurred_at, actor) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', '01900000-0000-7000-8000-0000000000b4', 1, 'fabricated', '2026-02-06 01:02:03+00', '质量部');
UPDATE csat.response SET scored = false WHERE response_id = '01900000-0000-7000-8000-0000000000b4';
INSERT INTO csat.round_milestone (organization_id, round_id, event, reached_at, role, person_id, recorded_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a1', 'results-analysed', '2026-01-09 01:00:00+00', 'after-sales', '01900000-0000-7000-8000-000000000101', '2026-02-06 01:02:03+00');
INSERT INTO csat.round_correction (organization_id, round_id, sequence, field, value_before, value, reason, person_id, corrected_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 1, 'forms_sent', '100', '120', '数错了', '01900000-0000-7000-8000-000000000101', '2026-02-06 01:02:03+00');
INSERT INTO csat.discipline_declaration (organization_id, round_id, surveyor, person_id, discipline, declared_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 'li', '01900000-0000-7000-8000-000000000101', '{no-leading}', '2026-02-06 01:02:03+00');
INSERT INTO csat.fraud_finding (organization_id, fraud_finding_id, round_id, distributor, finding, penalty, person_id, reported_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000191', '01900000-0000-7000-8000-0000000000a2', 'li', '代填', '绩效扣发', '01900000-0000-7000-8000-000000000101', '2026-02-06 01:02:03+00');
INSERT INTO csat.fraud_form (organization_id, round_id, response_id, fraud_finding_id, left_out) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', '01900000-0000-7000-8000-0000000000b4', '01900000-0000-7000-8000-000000000191', true);
