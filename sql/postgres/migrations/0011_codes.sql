-- Codes that the contract names are codes here too: the methods of targets and the events of rounds.

ALTER TABLE csat.target NO FORCE ROW LEVEL SECURITY;
UPDATE csat.target SET method = 'set'
WHERE method NOT IN ('set', 'mean-of-better', 'mean-and-best', 'mean-and-better-pooled', 'mean-two-best-one-worst', 'trimmed-pooled', 'two-stage-half');
ALTER TABLE csat.target
  ADD CONSTRAINT target_method_check CHECK (method IN ('set', 'mean-of-better', 'mean-and-best', 'mean-and-better-pooled', 'mean-two-best-one-worst', 'trimmed-pooled', 'two-stage-half'));
COMMENT ON COLUMN csat.target.method IS 'How it was set: set by whoever approved it, or a method of the average-advanced target; a code that was none counts as set.';
ALTER TABLE csat.target FORCE ROW LEVEL SECURITY;

ALTER TABLE csat.round_event
  DROP CONSTRAINT round_event_kind_check,
  ADD CONSTRAINT round_event_kind_check CHECK (kind IN ('opened', 'closed'));
