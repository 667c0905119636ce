-- Keys are told apart by their labels, and say when they were last used.

-- An owner who is no superuser is held by the row-level security of his own tables: not while their rows are rewritten.
ALTER TABLE csat.api_key NO FORCE ROW LEVEL SECURITY;
ALTER TABLE csat.api_key ADD COLUMN last_used_at timestamptz;
COMMENT ON COLUMN csat.api_key.last_used_at IS 'When a call last came with the key, to the minute; null where none did since this is kept.';
COMMENT ON COLUMN csat.api_key.label IS 'What the key is for. Names one key of the organisation among those that are not revoked; serve is the program''s own word, of which each state directory may have a key.';

-- What a person called as the program calls itself, or as callers without a key are called, is told apart by the key's id; so are labels given twice, all but the first.
UPDATE csat.api_key SET label = 'key ' || left(label, 150) || ' ' || api_key_id
WHERE NOT whole_installation AND (lower(btrim(label)) = 'serve' OR label ~* '^\s*(token|certificate):');
UPDATE csat.api_key SET label = left(label, 150) || ' ' || api_key.api_key_id
FROM (
  SELECT organization_id, api_key_id, row_number() OVER (PARTITION BY organization_id, label ORDER BY api_key_id) AS place
  FROM csat.api_key
  WHERE revoked_at IS NULL AND label <> 'serve'
) AS ranked
WHERE ranked.place > 1 AND api_key.organization_id = ranked.organization_id AND api_key.api_key_id = ranked.api_key_id;
CREATE UNIQUE INDEX api_key_label ON csat.api_key (organization_id, label) WHERE revoked_at IS NULL AND label <> 'serve';

GRANT UPDATE (revoked_at, last_used_at) ON csat.api_key TO csat_app;
ALTER TABLE csat.api_key FORCE ROW LEVEL SECURITY;
