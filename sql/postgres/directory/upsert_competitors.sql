INSERT INTO csat.competitor AS known (organization_id, competitor_id, code, name_zh, name_en)
SELECT $1, given.id, given.code, given.name_zh, given.name_en
FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) AS given (id, code, name_zh, name_en)
ON CONFLICT (organization_id, code) DO UPDATE
SET name_zh = excluded.name_zh, name_en = excluded.name_en
WHERE (known.name_zh, known.name_en) IS DISTINCT FROM (excluded.name_zh, excluded.name_en)
