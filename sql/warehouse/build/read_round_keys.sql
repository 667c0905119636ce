SELECT round_id, round_key, regime_version_id, forms_sent_on FROM raw.stg_round
