-- The application writes those columns of organisations and keys that a call may set; which key is one for the whole installation says the owner alone.

REVOKE INSERT, UPDATE ON csat.organization, csat.api_key FROM csat_app;
GRANT INSERT (organization_id, code, name_zh, name_en, time_zone, calendar_code, created_at) ON csat.organization TO csat_app;
-- Locking a row takes the right to update some column of it.
GRANT UPDATE (name_zh, name_en) ON csat.organization TO csat_app;
GRANT INSERT (organization_id, api_key_id, key_digest, label, role, created_at, expires_at) ON csat.api_key TO csat_app;
GRANT UPDATE (revoked_at) ON csat.api_key TO csat_app;
