-- Forms of the round that a finding is about: the one that it names, or those that came back from members to whom the surveyor had sent them.
SELECT response_id FROM csat.response AS form
WHERE form.organization_id = @organization_id AND form.round_id = @round_id
  AND (form.response_id = @response_id::uuid OR (@distributor::text IS NOT NULL AND form.customer IN (
    SELECT sent.member FROM csat.sent_form AS sent JOIN csat.round_distribution AS batch USING (organization_id, round_id, batch)
    WHERE sent.organization_id = @organization_id AND sent.round_id = @round_id AND batch.distributor = @distributor::text)))
ORDER BY response_id
FOR UPDATE
