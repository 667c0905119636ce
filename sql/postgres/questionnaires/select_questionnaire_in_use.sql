-- One row where a round uses the version.
SELECT round_id FROM csat.round WHERE organization_id = @organization_id AND questionnaire_version_id = @questionnaire_version_id LIMIT 1
