-- Inserts nothing where the version exists.
INSERT INTO csat.questionnaire_version
  (organization_id, questionnaire_version_id, code, version, title_zh, title_en, regime_version_id, scale_code, item_ids, item_scale_codes, reversed_items,
  survey_kind, module, item_max_points, required_items, content, created_at)
VALUES (@organization_id, @questionnaire_version_id, @code, @version, @title_zh, @title_en, @regime_version_id, @scale, @item_ids, @item_scales, @reversed_items,
  nullif(@survey_kind, ''), nullif(@module, ''), @item_max_points, @required_items, @content, @created_at)
ON CONFLICT (organization_id, code, version) DO NOTHING
