-- The ledger of applied migrations.
CREATE TABLE IF NOT EXISTS csat_meta.migration (
  number integer PRIMARY KEY,
  name text NOT NULL,
  checksum bytea NOT NULL CHECK (octet_length(checksum) = 32),
  applied_at timestamptz NOT NULL DEFAULT now()
)
