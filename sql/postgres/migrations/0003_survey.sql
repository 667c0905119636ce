-- Questionnaire versions, rounds and responses. A response is one row: levels in the order of its questionnaire version's items.

CREATE TABLE csat.questionnaire_version (
  organization_id uuid NOT NULL,
  questionnaire_version_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  title_zh text NOT NULL,
  title_en text NOT NULL,
  regime_version_id uuid NOT NULL,
  scale_code text NOT NULL,
  item_ids uuid[] NOT NULL CHECK (cardinality(item_ids) BETWEEN 1 AND 500),
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, questionnaire_version_id),
  UNIQUE (organization_id, code, version),
  FOREIGN KEY (organization_id, regime_version_id) REFERENCES csat.regime_version
);
COMMENT ON TABLE csat.questionnaire_version IS 'A version of a questionnaire; immutable once a round uses it.';
COMMENT ON COLUMN csat.questionnaire_version.item_ids IS 'The items in the order in which csat.response.levels holds their ratings.';
COMMENT ON COLUMN csat.questionnaire_version.scale_code IS 'A scale of the regime version, e.g. five-grade.';

CREATE TABLE csat.round (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  code text NOT NULL,
  title_zh text NOT NULL,
  title_en text NOT NULL,
  questionnaire_version_id uuid NOT NULL,
  survey_kind text NOT NULL,
  period_start date NOT NULL,
  period_end date NOT NULL,
  forms_sent integer CHECK (forms_sent > 0),
  state text NOT NULL CHECK (state IN ('open', 'closed')),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id),
  UNIQUE (organization_id, code),
  FOREIGN KEY (organization_id, questionnaire_version_id) REFERENCES csat.questionnaire_version,
  CHECK (period_end >= period_start)
);
COMMENT ON TABLE csat.round IS 'One run of a survey over a period. state is derived from csat.round_event in the same transaction.';
COMMENT ON COLUMN csat.round.survey_kind IS 'A survey kind of the regime, e.g. key-customer, general-customer, special (R08.9, R08.10).';
COMMENT ON COLUMN csat.round.forms_sent IS 'Forms handed out, for the return rate; null where not counted.';

CREATE TABLE csat.round_event (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  kind text NOT NULL CHECK (kind IN ('opened', 'closed', 'reopened')),
  occurred_at timestamptz NOT NULL,
  actor text NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, sequence),
  FOREIGN KEY (organization_id, round_id) REFERENCES csat.round
);

-- No foreign keys here: measured 2 to 4 times slower. The writer checks round and questionnaire under a share lock that closing a round respects.
CREATE TABLE csat.response (
  organization_id uuid NOT NULL,
  response_id uuid NOT NULL,
  source_system text NOT NULL,
  external_id text NOT NULL,
  round_id uuid NOT NULL,
  questionnaire_version_id uuid NOT NULL,
  rating_kind smallint NOT NULL CHECK (rating_kind BETWEEN 1 AND 3),
  respondent_kind smallint NOT NULL CHECK (respondent_kind BETWEEN 1 AND 3),
  competitor_id uuid,
  responded_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  levels smallint[] NOT NULL,
  attributes jsonb,
  content_digest bytea NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, response_id),
  UNIQUE (organization_id, source_system, external_id),
  CHECK ((rating_kind = 3) = (competitor_id IS NOT NULL))
);
COMMENT ON TABLE csat.response IS 'One row a returned form. Insert only.';
COMMENT ON COLUMN csat.response.rating_kind IS '1 self-rating, 2 surveyed rating, 3 rating of a competitor.';
COMMENT ON COLUMN csat.response.respondent_kind IS '1 customer, 2 dealer, 3 salesperson.';
COMMENT ON COLUMN csat.response.levels IS 'Level an item in the order of the questionnaire version; 0 = not applicable or not answered.';
COMMENT ON COLUMN csat.response.attributes IS 'Attributes of the respondent for analysis, no personal data: text keys to text values.';
COMMENT ON COLUMN csat.response.content_digest IS 'SHA-256 over the content, to tell a replay from other content under the same external id.';

CREATE TABLE csat.response_comment (
  organization_id uuid NOT NULL,
  response_id uuid NOT NULL,
  item_position smallint NOT NULL CHECK (item_position >= 0),
  comment text NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, response_id, item_position)
);
COMMENT ON COLUMN csat.response_comment.item_position IS '0 = the whole form, n = the n-th item of the questionnaire version.';

CALL csat.put_under_tenant_law('csat.questionnaire_version', true);
CALL csat.put_under_tenant_law('csat.round', true);
CALL csat.put_under_tenant_law('csat.round_event', false);
CALL csat.put_under_tenant_law('csat.response', false);
CALL csat.put_under_tenant_law('csat.response_comment', false);
