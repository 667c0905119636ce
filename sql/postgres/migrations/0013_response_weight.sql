-- A form may have a weight in its sample.

ALTER TABLE csat.response ADD COLUMN weight double precision CHECK (weight > 0 AND weight <= 1000000);
COMMENT ON COLUMN csat.response.weight IS 'Weight of the form in its sample, as its source gives it; null where none is recorded. No figure is weighted by it.';
ALTER TABLE csat.response_version ADD COLUMN weight double precision;
COMMENT ON COLUMN csat.response_version.weight IS 'Weight of the form in its sample; null where none is recorded.';
