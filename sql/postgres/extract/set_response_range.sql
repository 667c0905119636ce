-- COPY takes no parameters: the range of copy_responses.sql is handed over as settings of the transaction.
SELECT set_config('csat.extract_from', $1, true), set_config('csat.extract_until', $2, true), set_config('work_mem', '64MB', true)
