SELECT texts, customers, external_ids FROM csat.erase_complaint(@subject_id, @replacement)
