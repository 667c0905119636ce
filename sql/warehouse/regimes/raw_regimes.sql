-- The adopted regime versions: the text as it was adopted, and the rules that Etl read out of it, as JSON.
CREATE TABLE raw.regime (regime_version_id UUID, regime_id VARCHAR, regime_code VARCHAR, version INTEGER, content VARCHAR, rules VARCHAR);
