-- The content of one stored response with the digests of its earlier versions, to say how another under its id stands to it.
SELECT response.external_id, response.round_id, response.questionnaire_version_id, response.rating_kind, response.respondent_kind, response.competitor_id, response.department_id, response.customer, response.weight, response.responded_at, response.sent_at, response.returned_at, response.collected_by_id, response.levels, response.content_digest,
  response.attributes::text AS attributes,
  ARRAY(
    SELECT item_position
    FROM csat.response_comment AS remark
    WHERE remark.organization_id = response.organization_id AND remark.response_id = response.response_id
    ORDER BY item_position
  ) AS comment_positions,
  ARRAY(
    SELECT comment
    FROM csat.response_comment AS remark
    WHERE remark.organization_id = response.organization_id AND remark.response_id = response.response_id
    ORDER BY item_position
  ) AS comments,
  ARRAY(
    SELECT content_digest
    FROM csat.response_version AS earlier
    WHERE earlier.organization_id = response.organization_id AND earlier.response_id = response.response_id
  ) AS earlier_digests
FROM csat.response
WHERE response.organization_id = @organization_id AND response.response_id = @response_id
