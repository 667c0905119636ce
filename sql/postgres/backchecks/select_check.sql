SELECT found.response_id, form.source_system, form.external_id, found.result, found.checked_at, found.scored
FROM csat.form_check AS found
JOIN csat.response AS form USING (organization_id, response_id)
WHERE organization_id = @organization_id AND found.round_id = @round_id AND response_id = @response_id
FOR UPDATE OF found
