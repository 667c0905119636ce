SELECT questionnaire_version_id, listed.position::integer AS position, listed.item_id,
  coalesce(item_scale_codes[listed.position], scale_code) AS scale_code, coalesce(reversed_items[listed.position], false) AS reversed,
  item_max_points[listed.position]::numeric(9, 4) AS max_points, coalesce(required_items[listed.position], false) AS required
FROM csat.questionnaire_version
CROSS JOIN LATERAL unnest(item_ids) WITH ORDINALITY AS listed (item_id, position)
