-- The row for a change: opening a round by it waits, and this waits for a round that is being opened.
SELECT survey_plan_id FROM csat.survey_plan WHERE organization_id = @organization_id AND code = @code FOR UPDATE
