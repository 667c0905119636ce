-- Lets changes of one organisation's directory and regimes happen one after the other.
SELECT organization_id FROM csat.organization WHERE organization_id = @organization_id FOR NO KEY UPDATE
