-- The back-check of returned forms; a form that does not count stays and says so. Frames and the samples drawn from them.

ALTER TABLE csat.response ADD COLUMN scored boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN csat.response.scored IS 'False for a form that the back-check found fabricated, where the regime leaves those out (R01.16). Derived from csat.form_check in one transaction.';

-- Levels of a form that did not count were never counted, so nothing of them has to be taken back.
CREATE OR REPLACE FUNCTION csat.keep_replaced_levels() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO csat.replaced_levels (organization_id, round_id, rating_kind, levels, written_xid)
  SELECT OLD.organization_id, OLD.round_id, OLD.rating_kind, OLD.levels, OLD.changed_xid
  WHERE OLD.scored AND EXISTS (SELECT FROM csat.level_count_horizon AS horizon WHERE horizon.organization_id = OLD.organization_id);
  RETURN NULL;
END $$;

ALTER TABLE csat.round_event DROP CONSTRAINT round_event_kind_check;
ALTER TABLE csat.round_event ADD CONSTRAINT round_event_kind_check CHECK (kind IN ('opened', 'closed', 'distributed', 'receipt-confirmed', 'handed-back', 'back-check-drawn', 'frame-put', 'sample-drawn'));

CREATE TABLE csat.back_check (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  seed bigint NOT NULL,
  asked_forms integer NOT NULL CHECK (asked_forms >= 0),
  returned_forms bigint NOT NULL CHECK (returned_forms > 0),
  drawn_forms bigint NOT NULL CHECK (drawn_forms BETWEEN 1 AND returned_forms),
  algorithm text NOT NULL,
  drawn_at timestamptz NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id),
  FOREIGN KEY (organization_id, round_id) REFERENCES csat.round
);
COMMENT ON TABLE csat.back_check IS 'The draw of returned forms for verification, one a round. Insert only.';
COMMENT ON COLUMN csat.back_check.asked_forms IS 'As many as were asked for; 0 for as many as the regime demands.';

CREATE TABLE csat.form_check (
  organization_id uuid NOT NULL,
  response_id uuid NOT NULL,
  round_id uuid NOT NULL,
  result text NOT NULL CHECK (result IN ('not-verified', 'genuine', 'fabricated', 'not-reached')),
  scored boolean NOT NULL,
  checked_at timestamptz CHECK ((checked_at IS NULL) = (result = 'not-verified')),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, response_id),
  FOREIGN KEY (organization_id, round_id) REFERENCES csat.back_check
);
COMMENT ON TABLE csat.form_check IS 'A drawn form and what was found last; derived from csat.form_check_event in the same transaction.';

CREATE TABLE csat.form_check_event (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  response_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  result text NOT NULL,
  occurred_at timestamptz NOT NULL,
  actor text NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, response_id, sequence),
  FOREIGN KEY (organization_id, round_id, response_id) REFERENCES csat.form_check
);
COMMENT ON TABLE csat.form_check_event IS 'Every finding on a drawn form, in their order. Insert only.';

CALL csat.put_under_tenant_law('csat.back_check', false);
CALL csat.put_under_tenant_law('csat.form_check', true);
CALL csat.put_under_tenant_law('csat.form_check_event', false);

CREATE TABLE csat.frame_area (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  department_id uuid NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, department_id),
  FOREIGN KEY (organization_id, round_id) REFERENCES csat.round,
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department
);
COMMENT ON TABLE csat.frame_area IS 'The areas that a round covers: those of its members and those that were named without any.';

-- Of a million members, each round: the writer checks round and area.
CREATE TABLE csat.frame_member (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  member text NOT NULL CHECK (member ~ '^[A-Za-z0-9._-]{1,64}$'),
  department_id uuid,
  complained_on date,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, member)
);
COMMENT ON TABLE csat.frame_member IS 'Who can be asked in a round, by customer code, no personal data. Changed until the sample is drawn.';
COMMENT ON COLUMN csat.frame_member.department_id IS 'The area; null where the frame is not divided.';
COMMENT ON COLUMN csat.frame_member.complained_on IS 'Day of the last complaint; null for none.';

CREATE TABLE csat.sample (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  method text NOT NULL CHECK (method IN ('random', 'census', 'planned')),
  asked_members integer NOT NULL CHECK (asked_members >= 0),
  seed bigint NOT NULL,
  frame_members bigint NOT NULL CHECK (frame_members > 0),
  algorithm text NOT NULL,
  drawn_on date NOT NULL,
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id),
  FOREIGN KEY (organization_id, round_id) REFERENCES csat.round
);
COMMENT ON TABLE csat.sample IS 'The sample of a round: how it was drawn. Insert only.';
COMMENT ON COLUMN csat.sample.drawn_on IS 'In the organisation''s zone; complaints from this day on are for the next sample.';

CREATE TABLE csat.sampled_member (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  member text NOT NULL,
  forced boolean NOT NULL,
  probability double precision NOT NULL CHECK (probability > 0 AND probability <= 1),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, round_id, member)
);
COMMENT ON TABLE csat.sampled_member IS 'Whom a round asks. Insert only.';

CALL csat.put_under_tenant_law('csat.frame_area', false);
CALL csat.put_under_tenant_law('csat.frame_member', true);
CALL csat.put_under_tenant_law('csat.sample', false);
CALL csat.put_under_tenant_law('csat.sampled_member', false);
