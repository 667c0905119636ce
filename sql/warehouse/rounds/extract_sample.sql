SELECT round_id, method, asked_members, seed, frame_members, algorithm, drawn_on FROM csat.sample
