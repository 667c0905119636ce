SELECT indicator, operator, value, valid_from, approved_by FROM csat.indicator_target
