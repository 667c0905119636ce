SELECT code FROM csat.organization ORDER BY code
