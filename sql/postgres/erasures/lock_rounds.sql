-- Waits for the groups of responses that are under way and keeps out those that come after (share_rounds), in every round that takes responses and in that of
-- the form itself: one under the same external id, whatever its round, sees what was erased.
SELECT pg_advisory_xact_lock(hashtextextended('csat.round ' || taken.round_id, 0))
FROM (
  SELECT round_id
  FROM csat.round
  WHERE organization_id = @organization_id
    AND (state = 'open' OR round_id IN (
      SELECT form.round_id FROM csat.response AS form
      WHERE form.organization_id = @organization_id AND form.source_system = @source_system AND form.external_id = @external_id
    ))
  ORDER BY round_id
) AS taken
