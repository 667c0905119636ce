SELECT method, asked_members, seed, frame_members, algorithm FROM csat.sample WHERE organization_id = @organization_id AND round_id = @round_id
