-- Apart from the application's own schema, which the tenant law governs.
CREATE SCHEMA IF NOT EXISTS csat_meta
