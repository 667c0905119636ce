-- Binds the transaction to the organisation and shares its rounds until it ends: closing one waits for every group that may enter it, and a group that comes
-- after the closing sees it closed, because it looks with a statement of its own. No row is locked, so no page of the round is written for each group.
-- How long the group waits for any lock goes with it, and before it.
SELECT set_config('lock_timeout', $3, true), csat.bind_organization($1::uuid), pg_advisory_xact_lock_shared(hashtextextended('csat.round ' || round_id, 0))
FROM unnest($2::uuid[]) AS round_id
