-- Codes of all organisations, for a role that may list them.
SELECT code FROM csat.organization ORDER BY code
