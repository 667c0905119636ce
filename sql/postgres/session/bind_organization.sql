-- Binds the running transaction to an organisation that lives in this database, until its end.
SELECT csat.bind_organization($1)
