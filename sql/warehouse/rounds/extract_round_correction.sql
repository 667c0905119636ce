SELECT round_id, sequence, field, value_before, value, reason, corrected_at::date AS corrected_day FROM csat.round_correction
