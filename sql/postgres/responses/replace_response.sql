-- Puts a later version of a form in the place of the stored one, which becomes the last of its earlier versions. Writes nothing where a round of either is closed.
WITH
before AS (
  SELECT response.*
  FROM csat.response
  WHERE organization_id = @organization_id AND response_id = @response_id
    AND NOT EXISTS (
      SELECT FROM csat.round
      WHERE round.organization_id = @organization_id AND round.round_id IN (response.round_id, @round_id) AND round.state <> 'open'
    )
),
remark AS (
  SELECT coalesce(array_agg(item_position ORDER BY item_position), '{}') AS positions, coalesce(array_agg(comment ORDER BY item_position), '{}') AS comments
  FROM csat.response_comment
  WHERE organization_id = @organization_id AND response_id = @response_id
),
kept AS (
  INSERT INTO csat.response_version (
    organization_id, response_id, version, round_id, department_id, customer, responded_at, sent_at, received_at, replaced_at,
    levels, attributes, comment_positions, comments, weight, content_digest, returned_at, collected_by_id
  )
  SELECT organization_id, response_id,
    1 + (SELECT count(*) FROM csat.response_version AS earlier WHERE earlier.organization_id = @organization_id AND earlier.response_id = @response_id),
    round_id, department_id, customer, responded_at, sent_at, received_at, greatest(received_at, @received_at),
    levels, attributes, remark.positions, remark.comments, weight, content_digest, returned_at, collected_by_id
  FROM before
  CROSS JOIN remark
),
said AS (
  INSERT INTO csat.response_comment (organization_id, response_id, item_position, comment)
  SELECT before.organization_id, before.response_id, given.item_position, given.comment
  FROM before
  CROSS JOIN unnest(@comment_positions::smallint[], @comments::text[]) AS given (item_position, comment)
  ON CONFLICT (organization_id, response_id, item_position) DO UPDATE SET comment = excluded.comment
)
UPDATE csat.response
SET round_id = @round_id, department_id = @department_id, customer = @customer, responded_at = @responded_at, sent_at = @sent_at, received_at = @received_at,
  levels = @levels, attributes = @attributes::jsonb, weight = @weight, returned_at = @returned_at, collected_by_id = @collected_by_id, content_digest = @content_digest
FROM before
WHERE response.organization_id = before.organization_id AND response.response_id = before.response_id
