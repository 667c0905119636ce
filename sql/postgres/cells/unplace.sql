-- From the end of this transaction on the organisation lives in this database.
DELETE FROM csat_meta.placement WHERE organization_id = @organization_id
