SELECT csat.prepare_requests(@at)
