-- A state as the program of migration 0005 left it: a handful of rows of every table. The texts of the regimes are put in by the test.
INSERT INTO csat.organization (organization_id, code, name_zh, name_en, time_zone, calendar_code, created_at) VALUES
  ('01900000-0000-7000-8000-000000000001', 'old', '老组织', 'Old organisation', 'Asia/Shanghai', 'cn', '2026-01-02 03:04:05+00'),
  ('01900000-0000-7000-8000-000000000002', 'other', '另一组织', 'Other organisation', 'UTC', 'cn', '2026-01-02 03:04:05+00');
INSERT INTO csat.api_key (organization_id, api_key_id, key_digest, label, role, whole_installation, created_at, revoked_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000011', sha256('csat_old_manager'), '质量部', 'quality_manager', false, '2026-01-02 03:04:06+00', NULL),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000012', sha256('csat_old_revoked'), 'kiosk', 'collector', false, '2026-01-02 03:04:06+00', '2026-02-01 00:00:00+00'),
  ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000013', sha256('csat_old_administrator'), 'serve', 'administrator', true, '2026-01-02 03:04:06+00', NULL);
INSERT INTO csat.regime_version (organization_id, regime_version_id, regime_id, regime_code, version, content, content_digest, adopted_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000021', 'R08', 'manufacturing-after-sales', 1, '', '\x01', '2026-01-02 03:04:07+00'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000022', 'R11', 'iatf16949-quarterly', 1, '', '\x02', '2026-01-02 03:04:07+00');
INSERT INTO csat.regime_adoption (organization_id, purpose, regime_version_id, adopted_at) VALUES
  ('01900000-0000-7000-8000-000000000001', 'survey', '01900000-0000-7000-8000-000000000021', '2026-01-02 03:04:07+00'),
  ('01900000-0000-7000-8000-000000000001', 'complaint', '01900000-0000-7000-8000-000000000022', '2026-01-02 03:04:07+00');
INSERT INTO csat.department (organization_id, department_id, code, name_zh, name_en, position) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000031', 'qa', '质量部', 'Quality', 1);
INSERT INTO csat.item (organization_id, item_id, code, name_zh, name_en, department_id, topic, position) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000041', 'quality', '质量', 'Quality', '01900000-0000-7000-8000-000000000031', 'product-quality', 1),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000042', 'delivery', '交付', 'Delivery', '01900000-0000-7000-8000-000000000031', NULL, 2);
INSERT INTO csat.competitor (organization_id, competitor_id, code, name_zh, name_en) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000051', 'alpha', '甲', 'Alpha');
INSERT INTO csat.offering (organization_id, offering_id, code, name_zh, name_en) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000061', 'pump', '泵', 'Pump');
INSERT INTO csat.complaint_category (organization_id, complaint_category_id, code, name_zh, name_en) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000071', 'defect', '缺陷', 'Defect');
INSERT INTO csat.target (organization_id, target_id, measure, valid_from, valid_to, value_percent, method, approved_by) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000081', 'satisfaction_degree', '2026-01-01', '2026-12-31', 80.6667, 'set', '总经理'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000082', 'satisfaction_rate', '2026-01-01', '2026-12-31', 90, 'mean-and-better-pooled', '总经理');
INSERT INTO csat.questionnaire_version (organization_id, questionnaire_version_id, code, version, title_zh, title_en, regime_version_id, scale_code, item_ids, created_at) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000091', 'main', 1, '问卷', 'Questionnaire', '01900000-0000-7000-8000-000000000021', 'five-grade',
   ARRAY['01900000-0000-7000-8000-000000000041', '01900000-0000-7000-8000-000000000042']::uuid[], '2026-01-02 03:04:08+00');
INSERT INTO csat.round (organization_id, round_id, code, title_zh, title_en, questionnaire_version_id, survey_kind, period_start, period_end, forms_sent, state) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a1', '2025-Q4', '四季度', 'Q4', '01900000-0000-7000-8000-000000000091', 'key-customers', '2025-10-01', '2025-12-31', NULL, 'closed'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', '2026-Q1', '一季度', 'Q1', '01900000-0000-7000-8000-000000000091', 'key-customers', '2026-01-01', '2026-03-31', 120, 'open');
INSERT INTO csat.round_event (organization_id, round_id, sequence, kind, occurred_at, actor) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a1', 1, 'opened', '2026-01-02 03:04:09+00', '质量部'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a1', 2, 'closed', '2026-01-02 03:04:10+00', '质量部'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 1, 'opened', '2026-01-02 03:04:11+00', '质量部');
INSERT INTO csat.response (organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, competitor_id, responded_at, received_at, levels, attributes, content_digest) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000b1', 'web', 'form-1', '01900000-0000-7000-8000-0000000000a2', '01900000-0000-7000-8000-000000000091', 2, 1, NULL, '2026-02-03 04:05:06+00', '2026-02-03 04:05:07+00', '{5,0}', '{"区域": "华东"}', '\x0b'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000b2', 'web', 'form-2', '01900000-0000-7000-8000-0000000000a2', '01900000-0000-7000-8000-000000000091', 3, 1, '01900000-0000-7000-8000-000000000051', '2026-02-03 04:05:06+00', '2026-02-03 04:05:07+00', '{4,3}', NULL, '\x0c');
INSERT INTO csat.response_comment (organization_id, response_id, item_position, comment) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000b1', 1, '很好 good');
INSERT INTO csat.complaint_number (organization_id, year, last_number) VALUES
  ('01900000-0000-7000-8000-000000000001', 2026, 1);
INSERT INTO csat.complaint (organization_id, complaint_id, number, source_system, external_id, content_digest, regime_version_id, channel, complaint_category_id, department_id, offering_id, description, received_at, customer_due_at, state, assigned_to, confirmed_at, notified_at, assigned_at, reopen_count, event_count) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000c1', '2026-000001', 'crm', 'c-1', '\x0d', '01900000-0000-7000-8000-000000000022', 'telephone', '01900000-0000-7000-8000-000000000071', '01900000-0000-7000-8000-000000000031', '01900000-0000-7000-8000-000000000061',
   '泵漏水 the pump leaks', '2026-02-03 04:05:06+00', NULL, 'assigned', '张工', '2026-02-03 04:35:06+00', '2026-02-03 04:40:06+00', '2026-02-03 05:00:00+00', 0, 4);
INSERT INTO csat.complaint_event (organization_id, complaint_id, sequence, kind, step, occurred_at, recorded_at, actor, role, note, request_id) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000c1', 1, 'registered', NULL, '2026-02-03 04:05:06+00', '2026-02-03 04:05:07+00', '质量部', NULL, NULL, NULL),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000c1', 2, 'defect_confirmed', NULL, '2026-02-03 04:35:06+00', '2026-02-03 04:35:07+00', '质量部', NULL, NULL, 'request-1'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000c1', 3, 'notified', NULL, '2026-02-03 04:40:06+00', '2026-02-03 04:40:07+00', '质量部', NULL, '已电话通知', NULL),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000c1', 4, 'assigned', NULL, '2026-02-03 05:00:00+00', '2026-02-03 05:00:01+00', '质量部', NULL, NULL, NULL);
INSERT INTO csat.complaint_clock (organization_id, complaint_id, clock_code, started_at, due_at, met_at, reported_outcome) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000c1', 'notice', '2026-02-03 04:35:06+00', '2026-02-03 05:05:06+00', '2026-02-03 04:40:06+00', NULL),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000c1', 'answer', NULL, NULL, NULL, 'in_time');
