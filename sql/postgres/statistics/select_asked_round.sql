-- A round with the items that its forms answer and their scales.
SELECT round.round_id, nullif(least(coalesce(round.forms_sent, 0) + round.forms_distributed, 2147483647), 0)::integer AS forms_sent, version.regime_version_id, version.scale_code AS scale, version.item_scale_codes AS item_scales, version.reversed_items, version.item_max_points,
  ARRAY(
    SELECT item.code
    FROM unnest(version.item_ids) WITH ORDINALITY AS listed (item_id, position)
    JOIN csat.item ON item.organization_id = version.organization_id AND item.item_id = listed.item_id
    ORDER BY listed.position
  ) AS item_codes
FROM csat.round
JOIN csat.questionnaire_version AS version USING (organization_id, questionnaire_version_id)
WHERE organization_id = @organization_id AND round.code = @code
