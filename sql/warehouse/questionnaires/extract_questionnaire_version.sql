SELECT questionnaire_version_id, code, version, title_zh, title_en, regime_version_id, scale_code FROM csat.questionnaire_version
