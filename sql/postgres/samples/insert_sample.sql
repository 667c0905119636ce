INSERT INTO csat.sample (organization_id, round_id, method, asked_members, seed, frame_members, algorithm, drawn_on)
VALUES (@organization_id, @round_id, @method, @asked_members, @seed, @frame_members, @algorithm, @drawn_on)
