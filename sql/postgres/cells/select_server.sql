-- Which server a cell is on, and whether organisations can leave it.
SELECT
  (SELECT system_identifier::text FROM pg_control_system()) AS system_identifier,
  current_setting('wal_level') AS wal_level,
  (SELECT last_value FROM csat.response_number_seq) AS last_number
