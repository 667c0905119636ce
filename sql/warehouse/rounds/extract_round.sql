SELECT round_id, code, title_zh, title_en, questionnaire_version_id, survey_kind, period_start, period_end, forms_sent, forms_sent_on, state FROM csat.round
