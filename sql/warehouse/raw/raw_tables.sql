-- What Extract and Score bring in, as they bring it: a scratch database in memory beside the warehouse file, gone with the run.
-- raw.source_* hold what PostgreSQL counted and what Etl saw pass by, for the reconciliation.
ATTACH ':memory:' AS raw;

CREATE TABLE raw.organization (organization_code VARCHAR, name_zh VARCHAR, name_en VARCHAR, time_zone VARCHAR);
CREATE TABLE raw.run (run_id UUID, started_at TIMESTAMPTZ, data_as_of TIMESTAMPTZ, horizon_xid VARCHAR, schema_version INTEGER);
CREATE TABLE raw.finish (finished_at TIMESTAMPTZ);

CREATE TABLE raw.department (department_id UUID, code VARCHAR, name_zh VARCHAR, name_en VARCHAR, position INTEGER);
CREATE TABLE raw.item (item_id UUID, code VARCHAR, name_zh VARCHAR, name_en VARCHAR, department_id UUID, topic VARCHAR, position INTEGER);
CREATE TABLE raw.competitor (competitor_id UUID, code VARCHAR, name_zh VARCHAR, name_en VARCHAR);
CREATE TABLE raw.offering (offering_id UUID, code VARCHAR, name_zh VARCHAR, name_en VARCHAR);
CREATE TABLE raw.complaint_category (complaint_category_id UUID, code VARCHAR, name_zh VARCHAR, name_en VARCHAR);
CREATE TABLE raw.target (measure VARCHAR, valid_from DATE, valid_to DATE, value_percent DECIMAL(7, 4), method VARCHAR, approved_by VARCHAR);
CREATE TABLE raw.questionnaire_version (
  questionnaire_version_id UUID, code VARCHAR, version INTEGER, title_zh VARCHAR, title_en VARCHAR, regime_version_id UUID, scale_code VARCHAR);
CREATE TABLE raw.questionnaire_item (questionnaire_version_id UUID, position INTEGER, item_id UUID);
CREATE TABLE raw.round (
  round_id UUID, code VARCHAR, title_zh VARCHAR, title_en VARCHAR, questionnaire_version_id UUID, survey_kind VARCHAR,
  period_start DATE, period_end DATE, forms_sent INTEGER, state VARCHAR);
CREATE TABLE raw.response_comment (response_id UUID, item_position INTEGER, comment VARCHAR);
CREATE TABLE raw.complaint (
  complaint_id UUID, number VARCHAR, regime_version_id UUID, channel VARCHAR, complaint_category_id UUID, department_id UUID, offering_id UUID,
  received_at TIMESTAMPTZ, received_day DATE, confirmed_at TIMESTAMPTZ, notified_at TIMESTAMPTZ, assigned_at TIMESTAMPTZ, answered_at TIMESTAMPTZ,
  verdict VARCHAR, verdict_at TIMESTAMPTZ, closed_at TIMESTAMPTZ, reopened_at TIMESTAMPTZ, reopen_count INTEGER, state VARCHAR);
CREATE TABLE raw.complaint_event (complaint_id UUID, sequence INTEGER, kind VARCHAR, occurred_at TIMESTAMPTZ, role VARCHAR, step VARCHAR);

-- Judged by Domain from the regime version in force and the calendar.
CREATE TABLE raw.regime (
  regime_version_id UUID, regime_id VARCHAR, regime_code VARCHAR, version INTEGER, title_zh VARCHAR, title_en VARCHAR,
  self_weight_percent DECIMAL(7, 4), surveyed_weight_percent DECIMAL(7, 4),
  suppress_below INTEGER, caution_below INTEGER, rules VARCHAR);
CREATE TABLE raw.level (
  regime_version_id UUID, scale_code VARCHAR, best_points DECIMAL(9, 4), level TINYINT, level_code VARCHAR, name_zh VARCHAR, name_en VARCHAR,
  points DECIMAL(9, 4), satisfied BOOLEAN);
CREATE TABLE raw.focus (regime_version_id UUID, position INTEGER, kind VARCHAR, action_zh VARCHAR, action_en VARCHAR, rules VARCHAR);
CREATE TABLE raw.trend (
  regime_version_id UUID, position INTEGER, trend_code VARCHAR, subject VARCHAR, when_fallen_zh VARCHAR, when_fallen_en VARCHAR, rules VARCHAR);
CREATE TABLE raw.limit_rule (
  regime_version_id UUID, subject VARCHAR, position INTEGER, limit_code VARCHAR, name_zh VARCHAR, name_en VARCHAR, measure VARCHAR, operator VARCHAR,
  limit_value DECIMAL(18, 4), per VARCHAR, hard BOOLEAN, consequence VARCHAR, consequence_zh VARCHAR, consequence_en VARCHAR, kinds VARCHAR, rules VARCHAR);
CREATE TABLE raw.penalty_rule (
  regime_version_id UUID, required_return_rate DECIMAL(7, 4), deduction_per_point DECIMAL(9, 4), whole_points_only BOOLEAN, rules VARCHAR);
CREATE TABLE raw.grade_band (
  regime_version_id UUID, position INTEGER, grade_code VARCHAR, name_zh VARCHAR, name_en VARCHAR, from_percent DECIMAL(7, 4), to_percent DECIMAL(7, 4), to_included BOOLEAN, rules VARCHAR);
CREATE TABLE raw.trigger_rule (
  regime_version_id UUID, position INTEGER, trigger_code VARCHAR, measure VARCHAR, operator VARCHAR, limit_value DECIMAL(18, 4),
  action_zh VARCHAR, action_en VARCHAR, rules VARCHAR);
CREATE TABLE raw.target_rule (
  regime_version_id UUID, position INTEGER, target_code VARCHAR, name_zh VARCHAR, name_en VARCHAR, measure VARCHAR, operator VARCHAR,
  value_percent DECIMAL(7, 4), per VARCHAR, kinds VARCHAR, rules VARCHAR);
CREATE TABLE raw.channel (regime_version_id UUID, channel_code VARCHAR, name_zh VARCHAR, name_en VARCHAR);
CREATE TABLE raw.clock (
  regime_version_id UUID, position INTEGER, clock_code VARCHAR, name_zh VARCHAR, name_en VARCHAR, rules VARCHAR, answers_customer BOOLEAN);
CREATE TABLE raw.calendar_day (date DATE, is_working_day BOOLEAN);
CREATE TABLE raw.complaint_clock (
  complaint_id UUID, clock_code VARCHAR, started_at TIMESTAMPTZ, due_at TIMESTAMPTZ, due_moved_from TIMESTAMPTZ, met_at TIMESTAMPTZ, outcome VARCHAR,
  calendar_known BOOLEAN);

CREATE TABLE raw.source_count (table_name VARCHAR, day DATE, measure VARCHAR, value VARCHAR);
CREATE TABLE raw.passed_count (table_name VARCHAR, day DATE, measure VARCHAR, value VARCHAR);
