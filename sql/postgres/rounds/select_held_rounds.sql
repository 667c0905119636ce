-- Every round of the organisation with the kind and day by which it counts in a calendar period.
SELECT code, survey_kind, period_start FROM csat.round WHERE organization_id = @organization_id ORDER BY period_start, code
