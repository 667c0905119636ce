-- What Extract and Score bring in, as they bring it: a scratch database in memory beside the warehouse file, gone with the run. What an extract_TABLE.sql of a
-- noun returns is the table raw.TABLE, with the columns that it names.
-- For the reconciliation source_count holds what PostgreSQL counted (count_*.sql of the nouns), passed_count what Etl saw pass by, warehouse_count what the
-- recount_*.sql find in the file; carried_ is what an increment takes over from the file before.
ATTACH ':memory:' AS raw;

CREATE TABLE raw.organization (organization_code VARCHAR, name_zh VARCHAR, name_en VARCHAR, time_zone VARCHAR);
CREATE TABLE raw.run (
  run_id UUID, started_at TIMESTAMPTZ, data_as_of TIMESTAMPTZ, horizon_xid VARCHAR, source_snapshot VARCHAR, system_identifier VARCHAR, timeline INTEGER, schema_version VARCHAR, kind VARCHAR,
  reason VARCHAR, reconciled_as_of TIMESTAMPTZ);
CREATE TABLE raw.finish (finished_at TIMESTAMPTZ, forms_read BIGINT);
CREATE TABLE raw.basis (kind VARCHAR, digest VARCHAR);
CREATE TABLE raw.source_count (table_name VARCHAR, day DATE, measure VARCHAR, value VARCHAR);
CREATE TABLE raw.passed_count (table_name VARCHAR, day DATE, measure VARCHAR, value VARCHAR);
CREATE TABLE raw.warehouse_count (table_name VARCHAR, day DATE, measure VARCHAR, value VARCHAR);
CREATE TABLE raw.carried_source_count (table_name VARCHAR, day DATE, measure VARCHAR, value VARCHAR);
CREATE TABLE raw.carried_warehouse_count (table_name VARCHAR, day DATE, measure VARCHAR, value VARCHAR);
