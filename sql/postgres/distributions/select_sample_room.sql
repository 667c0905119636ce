-- Nothing where the round has no sample.
SELECT
  (SELECT count(*) FROM csat.sampled_member AS taken WHERE taken.organization_id = sample.organization_id AND taken.round_id = sample.round_id) AS sampled,
  coalesce(round.forms_sent, 0) + round.forms_distributed AS forms_sent,
  (
    SELECT min(given.member)
    FROM unnest(@members::text[]) AS given (member)
    WHERE NOT EXISTS (
      SELECT FROM csat.sampled_member AS taken
      WHERE taken.organization_id = sample.organization_id AND taken.round_id = sample.round_id AND taken.member = given.member
    )
  ) AS not_sampled
FROM csat.sample
JOIN csat.round USING (organization_id, round_id)
WHERE organization_id = @organization_id AND round_id = @round_id
