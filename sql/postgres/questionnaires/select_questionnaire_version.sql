SELECT version.questionnaire_version_id, version.code, version.version, version.title_zh, version.title_en, version.scale_code AS scale,
  version.item_scale_codes AS item_scales, version.reversed_items, coalesce(version.survey_kind, '') AS survey_kind, coalesce(version.module, '') AS module,
  version.item_max_points, version.required_items, version.content, version.regime_version_id,
  regime.version AS regime_version, approval.approved_at, coalesce(approval.role, '') AS approved_role,
  ARRAY(
    SELECT item.code
    FROM unnest(version.item_ids) WITH ORDINALITY AS listed (item_id, position)
    JOIN csat.item ON item.organization_id = version.organization_id AND item.item_id = listed.item_id
    ORDER BY listed.position
  ) AS items,
  ARRAY(
    SELECT coalesce(item.topic, '')
    FROM unnest(version.item_ids) WITH ORDINALITY AS listed (item_id, position)
    JOIN csat.item ON item.organization_id = version.organization_id AND item.item_id = listed.item_id
    ORDER BY listed.position
  ) AS topics
FROM csat.questionnaire_version AS version
JOIN csat.regime_version AS regime USING (organization_id, regime_version_id)
LEFT JOIN csat.questionnaire_approval AS approval USING (organization_id, questionnaire_version_id)
WHERE organization_id = @organization_id AND version.code = @code AND version.version = @version
