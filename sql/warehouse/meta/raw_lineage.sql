-- What the statements of this run say about each other, as Etl reads them.
CREATE TABLE raw.lineage (table_name VARCHAR, reads VARCHAR, statement VARCHAR);

-- What is in the tables that are read whole, as Etl finds it when they are all there.
CREATE TABLE raw.input (table_name VARCHAR, rows BIGINT, digest VARCHAR);
