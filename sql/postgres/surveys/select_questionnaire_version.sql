SELECT version.code, version.version, version.title_zh, version.title_en, version.scale_code,
  ARRAY(
    SELECT item.code
    FROM unnest(version.item_ids) WITH ORDINALITY AS listed (item_id, position)
    JOIN csat.item ON item.organization_id = version.organization_id AND item.item_id = listed.item_id
    ORDER BY listed.position
  ) AS item_codes
FROM csat.questionnaire_version AS version
WHERE version.organization_id = $1 AND version.code = $2 AND version.version = $3
