-- From the end of this transaction on forms stamped below are counted.
INSERT INTO csat.level_count_horizon (organization_id, counted_below, written_in, system_identifier)
VALUES (@organization_id, @below::text::xid8, pg_current_xact_id(), (SELECT system_identifier::text FROM pg_control_system()))
ON CONFLICT (organization_id) DO UPDATE
SET counted_below = excluded.counted_below, written_in = excluded.written_in, system_identifier = excluded.system_identifier
