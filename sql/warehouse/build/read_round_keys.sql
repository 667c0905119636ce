SELECT round_id, round_key FROM raw.stg_round
