-- Nothing was ever put into it.
DROP DATABASE csat
