SELECT import_id, reason, refused_rows FROM csat.import_refusal
