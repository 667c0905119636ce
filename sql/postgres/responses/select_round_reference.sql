-- What a response needs to know of its round. Nothing of it ever changes, so it may be kept.
SELECT round.round_id, round.survey_kind, round.period_start, round.period_end, round.forms_sent_on, round.questionnaire_version_id, version.scale_code, version.item_scale_codes, version.required_items, version.regime_version_id,
  ARRAY(
    SELECT item.code
    FROM unnest(version.item_ids) WITH ORDINALITY AS listed (item_id, position)
    JOIN csat.item ON item.organization_id = version.organization_id AND item.item_id = listed.item_id
    ORDER BY listed.position
  ) AS item_codes
FROM csat.round
JOIN csat.questionnaire_version AS version USING (organization_id, questionnaire_version_id)
WHERE organization_id = @organization_id AND round.code = @code
