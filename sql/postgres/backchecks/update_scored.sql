-- The form is read anew by the next increment where it begins or ceases to count.
UPDATE csat.response SET scored = @scored
WHERE organization_id = @organization_id AND response_id = @response_id AND scored <> @scored
