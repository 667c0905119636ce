SELECT target_id, measure, valid_from, valid_to, value_percent, method, approved_by
FROM csat.target
WHERE organization_id = @organization_id AND measure = @measure AND valid_from = @valid_from
