SELECT competitor_id, competitor_key FROM raw.stg_competitor
