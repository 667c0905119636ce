INSERT INTO csat.notice_event (organization_id, notice_id, sequence, kind, occurred_at, actor, person_id)
SELECT @organization_id, @notice_id, count(*) + 1, @kind, @occurred_at, @actor, @person_id
FROM csat.notice_event
WHERE organization_id = @organization_id AND notice_id = @notice_id
