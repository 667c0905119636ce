SELECT version.questionnaire_version_id, version.code, version.version, version.title_zh, version.title_en, version.scale_code AS scale,
  version.item_scale_codes AS item_scales, version.reversed_items,
  ARRAY(
    SELECT item.code
    FROM unnest(version.item_ids) WITH ORDINALITY AS listed (item_id, position)
    JOIN csat.item ON item.organization_id = version.organization_id AND item.item_id = listed.item_id
    ORDER BY listed.position
  ) AS items
FROM csat.questionnaire_version AS version
WHERE version.organization_id = @organization_id AND version.code = @code AND version.version = @version
