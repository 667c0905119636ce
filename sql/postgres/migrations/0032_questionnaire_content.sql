-- What a questionnaire holds beside items and scales, and its approval.

ALTER TABLE csat.questionnaire_version
  ADD COLUMN survey_kind text,
  ADD COLUMN module text,
  ADD COLUMN item_max_points numeric(9, 4)[] NOT NULL DEFAULT '{}',
  ADD COLUMN required_items boolean[] NOT NULL DEFAULT '{}',
  ADD COLUMN content text NOT NULL DEFAULT '{}' CHECK (content IS JSON OBJECT),
  ADD CHECK (cardinality(item_max_points) IN (0, cardinality(item_ids))),
  ADD CHECK (cardinality(required_items) IN (0, cardinality(item_ids)));
COMMENT ON COLUMN csat.questionnaire_version.survey_kind IS 'The survey kind that it is for; null where that is open.';
COMMENT ON COLUMN csat.questionnaire_version.module IS 'The module of the regime whose form it is; null for none.';
COMMENT ON COLUMN csat.questionnaire_version.item_max_points IS 'The maximum points of each item, in the order of item_ids; empty where items have no points.';
COMMENT ON COLUMN csat.questionnaire_version.required_items IS 'Whether each item must be answered; empty where none must.';
COMMENT ON COLUMN csat.questionnaire_version.content IS 'Purpose, focus, who decided, fields for words and the criteria of levels, as JSON; no personal data.';

CREATE TABLE csat.questionnaire_approval (
  organization_id uuid NOT NULL,
  questionnaire_version_id uuid NOT NULL,
  approved_at timestamptz NOT NULL,
  actor text NOT NULL,
  person_id uuid,
  role text,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, questionnaire_version_id),
  FOREIGN KEY (organization_id, questionnaire_version_id) REFERENCES csat.questionnaire_version,
  FOREIGN KEY (organization_id, person_id) REFERENCES csat.person
);
COMMENT ON TABLE csat.questionnaire_approval IS 'One row a questionnaire version that was approved; from then on it cannot change. Insert only.';
COMMENT ON COLUMN csat.questionnaire_approval.person_id IS 'Who approved it; null where a system did.';
COMMENT ON COLUMN csat.questionnaire_approval.role IS 'Role of the regime in which it was approved; null where none was named.';

CALL csat.put_under_tenant_law('csat.questionnaire_approval', false);
