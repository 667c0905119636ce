-- Where an organisation lives that does not live in this database, by its id or its code.
SELECT organization_id, cell, state FROM csat.find_placement(@organization_id, @code)
