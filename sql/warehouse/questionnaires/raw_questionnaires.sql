-- Questionnaire versions and their items, as the source holds them.
CREATE TABLE raw.questionnaire_version (
  questionnaire_version_id UUID, code VARCHAR, version INTEGER, title_zh VARCHAR, title_en VARCHAR, regime_version_id UUID, scale_code VARCHAR);
CREATE TABLE raw.questionnaire_item (questionnaire_version_id UUID, position INTEGER, item_id UUID, scale_code VARCHAR, reversed BOOLEAN);
