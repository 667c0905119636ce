-- The next number of a year; complaints of the same year wait here for each other, so that no number is given twice or left out.
INSERT INTO csat.complaint_number AS counter (organization_id, year, last_number)
VALUES (@organization_id, @year, 1)
ON CONFLICT (organization_id, year) DO UPDATE SET last_number = counter.last_number + 1
RETURNING last_number
