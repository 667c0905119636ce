SELECT round_id, hand_back_id, handed_back_at::date AS handed_back_day, forms FROM csat.form_hand_back
