-- A login with the rights of a role of the program.
SELECT csat_meta.ensure_login(@login, @verifier, @role)
