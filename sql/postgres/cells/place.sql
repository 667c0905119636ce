-- From here on the organisation does not live in this database.
INSERT INTO csat_meta.placement (organization_id, code, cell, state, since)
VALUES (@organization_id, @code, @cell, @state, @since)
ON CONFLICT (organization_id) DO UPDATE SET cell = excluded.cell, state = excluded.state, since = excluded.since
