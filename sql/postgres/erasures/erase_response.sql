SELECT comments, attributes, customers, external_ids FROM csat.erase_response(@subject_id, @replacement)
