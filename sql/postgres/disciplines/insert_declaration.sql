INSERT INTO csat.discipline_declaration (organization_id, round_id, surveyor, person_id, discipline, declared_at)
VALUES (@organization_id, @round_id, @surveyor, @person_id, @discipline, @declared_at)
ON CONFLICT (organization_id, round_id, surveyor) DO NOTHING
