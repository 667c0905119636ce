SELECT to_regclass('csat.organization') IS NOT NULL
