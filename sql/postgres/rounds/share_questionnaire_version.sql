-- The version for a new round, with the topics that its items name: it cannot be replaced before the round is there.
SELECT version.questionnaire_version_id, version.regime_version_id,
  ARRAY(
    SELECT DISTINCT item.topic
    FROM csat.item
    WHERE item.organization_id = version.organization_id AND item.item_id = ANY (version.item_ids) AND item.topic IS NOT NULL
  ) AS topics,
  EXISTS (
    SELECT FROM csat.questionnaire_approval AS approval
    WHERE approval.organization_id = version.organization_id AND approval.questionnaire_version_id = version.questionnaire_version_id
  ) AS approved,
  coalesce(version.module, '') AS module, coalesce(version.survey_kind, '') AS survey_kind
FROM csat.questionnaire_version AS version
WHERE version.organization_id = @organization_id AND version.code = @code AND version.version = @version
FOR SHARE
