SELECT EXISTS (SELECT FROM csat.round WHERE organization_id = $1 AND questionnaire_version_id = $2)
