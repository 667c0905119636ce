-- The recount of the forms taken out leaves the source's side.
INSERT INTO raw.carried_source_count
SELECT table_name, day, measure, (-value::HUGEINT)::VARCHAR FROM raw.warehouse_count;
DELETE FROM raw.warehouse_count;
