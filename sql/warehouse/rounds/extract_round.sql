-- A round that was opened again was opened when it first was, and is closed when it last was.
SELECT
  round.round_id, round.code, round.title_zh, round.title_en, round.questionnaire_version_id, round.survey_plan_id, round.survey_kind, round.period_start, round.period_end,
  round.forms_sent, round.forms_sent_on, round.state, happened.opened_day, happened.closed_day
FROM csat.round
LEFT JOIN (
  SELECT
    organization_id, round_id,
    (min(occurred_at) FILTER (WHERE kind = 'opened'))::date AS opened_day,
    (max(occurred_at) FILTER (WHERE kind = 'closed'))::date AS closed_day
  FROM csat.round_event
  GROUP BY organization_id, round_id
) AS happened USING (organization_id, round_id)
