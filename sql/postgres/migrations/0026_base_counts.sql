-- How many households, patients or customers there are: what shares are counted against.

CREATE TABLE csat.base_count (
  organization_id uuid NOT NULL,
  base_count_id uuid NOT NULL,
  base text NOT NULL CHECK (base IN ('occupied-households', 'resident-households', 'discharged-patients', 'customers')),
  department_id uuid,
  first_day date NOT NULL,
  last_day date NOT NULL,
  count bigint NOT NULL CHECK (count BETWEEN 0 AND 1000000000),
  changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (organization_id, base_count_id),
  UNIQUE NULLS NOT DISTINCT (organization_id, base, department_id, first_day, last_day),
  FOREIGN KEY (organization_id, department_id) REFERENCES csat.department,
  CHECK (last_day >= first_day)
);
COMMENT ON TABLE csat.base_count IS 'Counts of bases: on a day, which is then the first and the last, or over a period. Who changed one, the audit says.';
COMMENT ON COLUMN csat.base_count.department_id IS 'Whose they are; null for the whole organisation.';

CALL csat.put_under_tenant_law('csat.base_count', true);
