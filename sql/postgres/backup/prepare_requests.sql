SELECT csat.prepare_requests(@month)
