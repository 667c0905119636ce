-- Comments of the responses that this transaction inserted; those of refused ones find no response and are left out.
INSERT INTO csat.response_comment (organization_id, response_id, item_position, comment)
SELECT $1, given.response_id, given.item_position, given.comment
FROM unnest($2::uuid[], $3::smallint[], $4::text[]) AS given (response_id, item_position, comment)
JOIN csat.response ON response.organization_id = $1 AND response.response_id = given.response_id
ON CONFLICT DO NOTHING
