SELECT batch.batch, batch.sent_at, batch.forms, batch.named_forms, batch.channel, batch.distributor, department.code AS department, collector.code AS handed_out_by,
  coalesce(round.forms_sent, 0) + round.forms_distributed AS forms_sent
FROM csat.round_distribution AS batch
JOIN csat.round USING (organization_id, round_id)
LEFT JOIN csat.department USING (organization_id, department_id)
LEFT JOIN csat.department AS collector ON collector.organization_id = batch.organization_id AND collector.department_id = batch.handed_out_by_id
WHERE batch.organization_id = @organization_id AND batch.round_id = @round_id AND batch.batch = @batch
