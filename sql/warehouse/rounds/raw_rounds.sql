-- How rounds stand to the time limits of their regimes, as Domain reads them.
CREATE TABLE raw.round_deadline (
  round_id UUID, place INTEGER, deadline_code VARCHAR, started_day DATE, due_day DATE, reached_day DATE, outcome VARCHAR, calendar_known BOOLEAN);
