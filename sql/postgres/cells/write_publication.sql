-- The statement that publishes the rows of one organisation in all tables; null where it was run before.
SELECT CASE WHEN NOT EXISTS (SELECT FROM pg_publication WHERE pubname = @name::text) THEN format(
  'CREATE PUBLICATION %I FOR TABLE %s WITH (publish_via_partition_root = true)', @name::text,
  string_agg(format('csat.%I WHERE (organization_id = %L)', relname, @organization_id::uuid), ', ' ORDER BY relname))
END
FROM pg_class
WHERE relnamespace = 'csat'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
