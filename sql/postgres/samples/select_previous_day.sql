-- The day of the last sample of the kind before this one.
SELECT sample.drawn_on
FROM csat.sample
JOIN csat.round USING (organization_id, round_id)
WHERE organization_id = @organization_id AND round.survey_kind = @survey_kind AND round_id <> @round_id AND sample.drawn_on <= @today
ORDER BY sample.drawn_on DESC
LIMIT 1
