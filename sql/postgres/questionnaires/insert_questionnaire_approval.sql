INSERT INTO csat.questionnaire_approval (organization_id, questionnaire_version_id, approved_at, actor, person_id, role)
VALUES (@organization_id, @questionnaire_version_id, @approved_at, @actor, @person_id, nullif(@role, ''))
