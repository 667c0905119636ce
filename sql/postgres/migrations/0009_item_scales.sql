-- Items of a questionnaire may have scales of their own and be reversed; versions of before have one scale for all.

ALTER TABLE csat.questionnaire_version
  ADD COLUMN item_scale_codes text[] NOT NULL DEFAULT '{}',
  ADD COLUMN reversed_items boolean[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT questionnaire_version_item_scales CHECK (cardinality(item_scale_codes) IN (0, cardinality(item_ids))),
  ADD CONSTRAINT questionnaire_version_reversed_items CHECK (cardinality(reversed_items) IN (0, cardinality(item_ids)));
COMMENT ON COLUMN csat.questionnaire_version.item_scale_codes IS 'The scale of each item in the order of item_ids; empty where all have scale_code.';
COMMENT ON COLUMN csat.questionnaire_version.reversed_items IS 'Whether each item is reversed (its best level counts as the worst), in the order of item_ids; empty where none is.';
