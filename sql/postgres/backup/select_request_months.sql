-- The months that requests are kept by: their partitions must be there before rows come back.
SELECT to_date(substr(relname, 9), 'YYYYMM')::timestamp AT TIME ZONE 'UTC' AS month
FROM pg_inherits JOIN pg_class ON oid = inhrelid
WHERE inhparent = 'csat.request'::regclass
ORDER BY month
