SELECT questionnaire_version_id FROM csat.questionnaire_version WHERE organization_id = @organization_id AND code = @questionnaire AND version = @questionnaire_version
