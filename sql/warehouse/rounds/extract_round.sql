-- A round that was opened again was opened when it first was, and is closed when it last was. Where all its batches went out on one day, its forms were sent that day.
SELECT
  round.round_id, round.code, round.title_zh, round.title_en, round.questionnaire_version_id, round.survey_plan_id, round.survey_kind, round.period_start, round.period_end,
  nullif(coalesce(round.forms_sent, 0) + round.forms_distributed, 0)::integer AS forms_sent, coalesce(round.forms_sent_on, batches.sent_day) AS forms_sent_on,
  round.state, happened.opened_day, happened.closed_day
FROM csat.round
LEFT JOIN (
  SELECT
    organization_id, round_id,
    (min(occurred_at) FILTER (WHERE kind = 'opened'))::date AS opened_day,
    (max(occurred_at) FILTER (WHERE kind = 'closed'))::date AS closed_day
  FROM csat.round_event
  GROUP BY organization_id, round_id
) AS happened USING (organization_id, round_id)
LEFT JOIN (
  SELECT organization_id, round_id, CASE WHEN min(sent_at::date) = max(sent_at::date) THEN min(sent_at::date) END AS sent_day
  FROM csat.round_distribution
  GROUP BY organization_id, round_id
) AS batches USING (organization_id, round_id)
