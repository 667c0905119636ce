SELECT seed, asked_forms, returned_forms, drawn_forms, algorithm FROM csat.back_check WHERE organization_id = @organization_id AND round_id = @round_id
