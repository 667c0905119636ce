-- Whether anybody lives here; the role is the one that sees every organisation.
SELECT EXISTS (SELECT FROM csat.organization)
