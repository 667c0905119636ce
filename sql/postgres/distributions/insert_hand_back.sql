INSERT INTO csat.form_hand_back (organization_id, hand_back_id, round_id, handed_back_at, forms, distributor)
VALUES (@organization_id, @hand_back_id, @round_id, @handed_back_at, @forms, @distributor)
