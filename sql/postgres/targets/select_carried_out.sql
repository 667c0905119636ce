-- Whether a round that a target judges is closed: its period ends within the target's days.
SELECT EXISTS (
  SELECT FROM csat.round WHERE organization_id = @organization_id AND state = 'closed' AND period_end BETWEEN @valid_from AND @valid_to
) AS found
