SELECT round_id, returned_forms, drawn_forms, seed, algorithm, drawn_at::date AS drawn_day FROM csat.back_check
