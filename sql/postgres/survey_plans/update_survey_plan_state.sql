-- Under the lock of the plan.
UPDATE csat.survey_plan
SET state = @state
WHERE organization_id = @organization_id AND survey_plan_id = @survey_plan_id
