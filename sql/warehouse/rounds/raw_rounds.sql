-- Survey rounds and approved targets, as the source holds them.
CREATE TABLE raw.round (
  round_id UUID, code VARCHAR, title_zh VARCHAR, title_en VARCHAR, questionnaire_version_id UUID, survey_kind VARCHAR,
  period_start DATE, period_end DATE, forms_sent INTEGER, forms_sent_on DATE, state VARCHAR);
CREATE TABLE raw.target (measure VARCHAR, valid_from DATE, valid_to DATE, value_percent DECIMAL(7, 4), method VARCHAR, approved_by VARCHAR);
