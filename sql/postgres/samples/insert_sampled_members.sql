INSERT INTO csat.sampled_member (organization_id, round_id, member, forced, probability)
SELECT @organization_id, @round_id, given.member, given.forced, given.probability
FROM unnest(@members::text[], @forced::boolean[], @probabilities::float8[]) AS given (member, forced, probability)
