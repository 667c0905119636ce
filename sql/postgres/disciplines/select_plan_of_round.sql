-- What the plan of a round says; nothing where it has none.
SELECT plan.content_codes, plan.content_texts
FROM csat.round
JOIN csat.survey_plan AS plan USING (organization_id, survey_plan_id)
WHERE organization_id = @organization_id AND round_id = @round_id
