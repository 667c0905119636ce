INSERT INTO csat.sampled_member (organization_id, round_id, member, forced, probability)
SELECT organization_id, round_id, member, coalesce(complained_on BETWEEN @first::date AND @last::date, false), 1
FROM csat.frame_member
WHERE organization_id = @organization_id AND round_id = @round_id
