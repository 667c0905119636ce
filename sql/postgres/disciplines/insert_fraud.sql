INSERT INTO csat.fraud_finding (organization_id, fraud_finding_id, round_id, distributor, finding, penalty, person_id, reported_at)
VALUES (@organization_id, @fraud_finding_id, @round_id, @distributor, @finding, @penalty, @person_id, @reported_at)
