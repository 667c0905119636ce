SELECT texts, attributes, customers, external_ids FROM csat.erase_customer(@subject_id, @replacement, @at)
