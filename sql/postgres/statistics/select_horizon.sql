-- What is counted and what can be, claimed for this transaction: no row where another transaction counts at this moment. Below zero nothing is counted.
-- Held until then, so that what is brought in from elsewhere meanwhile is not taken for what was counted here.
SELECT
  coalesce((
    SELECT CASE
      WHEN written_in = changed_xid AND system_identifier = (SELECT control.system_identifier::text FROM pg_control_system() AS control) THEN counted_below
      ELSE '0'
    END
    FROM csat.level_count_horizon
    WHERE organization_id = @organization_id
    FOR UPDATE
  ), '0')::text AS counted_below,
  pg_snapshot_xmin(pg_current_snapshot())::text AS ended_below
WHERE pg_try_advisory_xact_lock(hashtextextended('csat.level_count ' || @organization_id::text, 0))
