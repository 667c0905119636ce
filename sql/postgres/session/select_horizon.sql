-- Everything that this session can see committed was of transactions with numbers below the horizon, which are those of one cluster.
SELECT pg_snapshot_xmax(pg_current_snapshot()) AS horizon, (SELECT system_identifier::text FROM pg_control_system()) AS system_identifier
