SELECT form.member, form.batch, batch.sent_at, batch.channel, batch.distributor, receipt.confirmed_at
FROM csat.sent_form AS form
JOIN csat.round_distribution AS batch USING (organization_id, round_id, batch)
LEFT JOIN csat.form_receipt AS receipt USING (organization_id, round_id, member)
WHERE organization_id = @organization_id AND round_id = @round_id AND member = @member
