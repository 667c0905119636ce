-- Keeps out registrations until the transaction ends, each of which takes a number first (take_number): one under the same external id sees what was erased.
SELECT year FROM csat.complaint_number WHERE organization_id = @organization_id ORDER BY year FOR UPDATE
