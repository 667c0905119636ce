INSERT INTO csat.round_distribution (organization_id, round_id, batch, sent_at, forms, named_forms, channel, distributor, department_id, handed_out_by_id)
VALUES (@organization_id, @round_id, @batch, @sent_at, @forms, @named_forms, @channel, @distributor,
  (SELECT department_id FROM csat.department WHERE organization_id = @organization_id AND code = @department),
  (SELECT department_id FROM csat.department WHERE organization_id = @organization_id AND code = @handed_out_by))
