-- What the file before says of itself, for an increment on it.
SELECT run_id, data_as_of, horizon_xid, source_snapshot, system_identifier, timeline, schema_version, reconciled_as_of FROM meta_run
