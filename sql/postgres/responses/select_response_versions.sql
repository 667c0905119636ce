-- All versions of a form, named by its id or by source system and external id: the earlier ones, then the one that counts.
WITH
form AS (
  SELECT *
  FROM csat.response
  WHERE organization_id = @organization_id
    AND (response_id = @response_id::uuid OR (@response_id::uuid IS NULL AND source_system = @source_system AND external_id = @external_id))
),
said AS (
  SELECT response_id, version, round_id, department_id, customer, responded_at, sent_at, received_at, replaced_at, levels, attributes, weight, returned_at, collected_by_id, comment_positions, comments
  FROM csat.response_version
  WHERE organization_id = @organization_id AND response_id = (SELECT response_id FROM form)
  UNION ALL
  SELECT response_id, 1 + (SELECT count(*) FROM csat.response_version AS earlier WHERE earlier.organization_id = @organization_id AND earlier.response_id = form.response_id)::integer,
    round_id, department_id, customer, responded_at, sent_at, received_at, NULL, levels, attributes, weight, returned_at, collected_by_id,
    ARRAY(SELECT item_position FROM csat.response_comment AS remark WHERE remark.organization_id = @organization_id AND remark.response_id = form.response_id ORDER BY item_position),
    ARRAY(SELECT comment FROM csat.response_comment AS remark WHERE remark.organization_id = @organization_id AND remark.response_id = form.response_id ORDER BY item_position)
  FROM form
)
SELECT form.response_id, said.version, form.source_system, form.external_id, round.code AS round, form.rating_kind, form.respondent_kind, competitor.code AS competitor,
  department.code AS department, said.customer, said.responded_at, said.sent_at, said.received_at, said.replaced_at, said.levels, said.attributes::text AS attributes,
  said.weight, said.returned_at, collector.code AS collected_by, said.comment_positions, said.comments,
  ARRAY(
    SELECT item.code
    FROM csat.questionnaire_version AS questionnaire
    CROSS JOIN unnest(questionnaire.item_ids) WITH ORDINALITY AS listed (item_id, position)
    JOIN csat.item ON item.organization_id = questionnaire.organization_id AND item.item_id = listed.item_id
    WHERE questionnaire.organization_id = @organization_id AND questionnaire.questionnaire_version_id = form.questionnaire_version_id
    ORDER BY listed.position
  ) AS item_codes
FROM said
JOIN form USING (response_id)
JOIN csat.round ON round.organization_id = @organization_id AND round.round_id = said.round_id
LEFT JOIN csat.competitor ON competitor.organization_id = @organization_id AND competitor.competitor_id = form.competitor_id
LEFT JOIN csat.department ON department.organization_id = @organization_id AND department.department_id = said.department_id
LEFT JOIN csat.department AS collector ON collector.organization_id = @organization_id AND collector.department_id = said.collected_by_id
ORDER BY said.version
