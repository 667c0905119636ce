-- The one role that may list the organisations.
SET LOCAL ROLE csat_etl
