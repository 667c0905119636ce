-- Complaints with categories and events as the source holds them, and their clocks as Domain reads them.
CREATE TABLE raw.complaint_category (complaint_category_id UUID, code VARCHAR, name_zh VARCHAR, name_en VARCHAR);
CREATE TABLE raw.complaint (
  complaint_id UUID, number VARCHAR, regime_version_id UUID, channel VARCHAR, complaint_category_id UUID, department_id UUID, offering_id UUID,
  received_at TIMESTAMPTZ, received_day DATE, confirmed_at TIMESTAMPTZ, notified_at TIMESTAMPTZ, assigned_at TIMESTAMPTZ, answered_at TIMESTAMPTZ,
  verdict VARCHAR, verdict_at TIMESTAMPTZ, closed_at TIMESTAMPTZ, reopened_at TIMESTAMPTZ, reopen_count INTEGER, state VARCHAR,
  confirmed_day DATE, notified_day DATE, assigned_day DATE, verdict_day DATE, closed_day DATE, reopened_day DATE);
CREATE TABLE raw.complaint_event (complaint_id UUID, sequence INTEGER, kind VARCHAR, occurred_at TIMESTAMPTZ, occurred_day DATE, role VARCHAR, step VARCHAR);
CREATE TABLE raw.complaint_clock (
  complaint_id UUID, clock_code VARCHAR, started_at TIMESTAMPTZ, due_at TIMESTAMPTZ, due_moved_from TIMESTAMPTZ, met_at TIMESTAMPTZ, outcome VARCHAR,
  calendar_known BOOLEAN);
