SELECT questionnaire_version_id, listed.position::integer AS position, listed.item_id
FROM csat.questionnaire_version
CROSS JOIN LATERAL unnest(item_ids) WITH ORDINALITY AS listed (item_id, position)
