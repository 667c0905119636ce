-- A plan that was written anew after it was rejected was submitted and decided when it last was. What it says stays behind; the codes of its contents come along.
SELECT
  plan.survey_plan_id, plan.code, plan.title_zh, plan.title_en, plan.regime_version_id, plan.questionnaire_version_id, array_to_string(plan.survey_kinds, ' ') AS survey_kinds,
  plan.period_start, plan.period_end, array_to_string(plan.content_codes, ' ') AS content_codes, plan.state,
  happened.written_day, happened.submitted_day, happened.decided_day, happened.decided_role, happened.issued_day, happened.departments
FROM csat.survey_plan AS plan
LEFT JOIN (
  SELECT
    organization_id, survey_plan_id,
    (min(occurred_at) FILTER (WHERE kind = 'written'))::date AS written_day,
    (max(occurred_at) FILTER (WHERE kind = 'submitted'))::date AS submitted_day,
    (max(occurred_at) FILTER (WHERE kind IN ('approved', 'rejected')))::date AS decided_day,
    (array_agg(role ORDER BY sequence DESC) FILTER (WHERE kind IN ('approved', 'rejected')))[1] AS decided_role,
    (max(occurred_at) FILTER (WHERE kind = 'issued'))::date AS issued_day,
    max(CASE WHEN kind = 'issued' THEN jsonb_array_length(detail->'departments') END) AS departments
  FROM csat.survey_plan_event
  GROUP BY organization_id, survey_plan_id
) AS happened USING (organization_id, survey_plan_id)
