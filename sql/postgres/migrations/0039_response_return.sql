-- When a form came back, and which department collected it.

ALTER TABLE csat.response
  ADD COLUMN returned_at timestamptz CHECK (returned_at >= responded_at),
  ADD COLUMN collected_by_id uuid;
COMMENT ON COLUMN csat.response.returned_at IS 'When the form came back; null where it did when it was answered. The return window of the regime ends with it.';
COMMENT ON COLUMN csat.response.collected_by_id IS 'The department that collected the form; null where not recorded.';

ALTER TABLE csat.response_version
  ADD COLUMN returned_at timestamptz,
  ADD COLUMN collected_by_id uuid;
COMMENT ON COLUMN csat.response_version.returned_at IS 'As in csat.response.';
COMMENT ON COLUMN csat.response_version.collected_by_id IS 'As in csat.response.';
