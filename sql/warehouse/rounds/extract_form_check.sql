SELECT form.number, found.round_id, found.result, found.scored, found.checked_at::date AS checked_day
FROM csat.form_check AS found
JOIN csat.response AS form USING (organization_id, response_id)
