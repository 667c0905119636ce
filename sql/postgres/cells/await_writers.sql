-- Waits for the end of every transaction that may write in the organisation, not for long: those that begin meanwhile wait for the end of this one.
SELECT set_config('lock_timeout', '500ms', true), set_config('synchronous_commit', 'on', true), pg_advisory_xact_lock(hashtextextended('csat.placement ' || @organization_id::text, 0))
