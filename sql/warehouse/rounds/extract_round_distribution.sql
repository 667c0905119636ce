-- With how many of the named members confirmed the receipt.
SELECT
  batch.round_id, batch.batch, batch.sent_at::date AS sent_day, batch.forms, batch.named_forms, batch.channel, batch.department_id,
  (
    SELECT count(*)
    FROM csat.form_receipt AS receipt
    JOIN csat.sent_form AS form USING (organization_id, round_id, member)
    WHERE form.organization_id = batch.organization_id AND form.round_id = batch.round_id AND form.batch = batch.batch
  ) AS confirmed_forms
FROM csat.round_distribution AS batch
