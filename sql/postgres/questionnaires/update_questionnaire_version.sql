-- A version that says the same already is not written.
UPDATE csat.questionnaire_version
SET title_zh = @title_zh, title_en = @title_en, regime_version_id = @regime_version_id, scale_code = @scale, item_ids = @item_ids,
  item_scale_codes = @item_scales, reversed_items = @reversed_items, survey_kind = nullif(@survey_kind, ''), module = nullif(@module, ''), item_max_points = @item_max_points,
  required_items = @required_items, content = @content
WHERE organization_id = @organization_id AND questionnaire_version_id = @questionnaire_version_id
  AND (title_zh, title_en, regime_version_id, scale_code, item_ids, item_scale_codes, reversed_items, survey_kind, module, item_max_points, required_items, content)
    IS DISTINCT FROM (@title_zh, @title_en, @regime_version_id, @scale, @item_ids, @item_scales, @reversed_items, nullif(@survey_kind, ''), nullif(@module, ''),
      @item_max_points, @required_items, @content)
