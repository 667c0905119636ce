-- The last closed round of the kind of which the forms handed out were counted.
SELECT round_id, code, coalesce(forms_sent, 0) + forms_distributed AS sent
FROM csat.round
WHERE organization_id = @organization_id AND survey_kind = @survey_kind AND round_id <> @round_id AND state = 'closed' AND coalesce(forms_sent, 0) + forms_distributed > 0
ORDER BY period_start DESC, code DESC
LIMIT 1
