-- Of the forms handed out in all, those of the recorded batches stay with these.
UPDATE csat.round
SET forms_sent = CASE WHEN @forms::bigint IS NULL THEN forms_sent ELSE nullif(@forms::bigint - forms_distributed, 0)::integer END, forms_sent_on = coalesce(@day::date, forms_sent_on)
WHERE organization_id = @organization_id AND round_id = @round_id
