INSERT INTO csat.back_check (organization_id, round_id, seed, asked_forms, returned_forms, drawn_forms, algorithm, drawn_at)
VALUES (@organization_id, @round_id, @seed, @asked_forms, @returned_forms, @drawn_forms, @algorithm, @drawn_at)
