-- The clocks of complaints as Domain reads them.
CREATE TABLE raw.complaint_clock (
  complaint_id UUID, clock_code VARCHAR, started_at TIMESTAMPTZ, due_at TIMESTAMPTZ, due_moved_from TIMESTAMPTZ, met_at TIMESTAMPTZ, outcome VARCHAR,
  calendar_known BOOLEAN, started_day DATE, due_day DATE, met_day DATE);
