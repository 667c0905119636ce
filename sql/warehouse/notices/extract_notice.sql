-- What was published and when; the texts stay where they are: they may name people.
SELECT notice_id, code, regime_version_id, kind, audience, round_id, prepared_on, state, due_on, published_on, way FROM csat.notice
