-- Binds the running transaction: row-level security reads these settings. They end with the transaction.
SELECT set_config($1, $2, true)
