SELECT measure, valid_from, valid_to, value_percent, method, approved_by FROM csat.target
