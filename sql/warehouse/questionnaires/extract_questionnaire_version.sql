SELECT version.questionnaire_version_id, version.code, version.version, version.title_zh, version.title_en, version.regime_version_id, version.scale_code,
  coalesce(version.survey_kind, '') AS survey_kind, coalesce(version.module, '') AS module, approval.approved_at::date AS approved_day, coalesce(approval.role, '') AS approved_role
FROM csat.questionnaire_version AS version
LEFT JOIN csat.questionnaire_approval AS approval USING (organization_id, questionnaire_version_id)
