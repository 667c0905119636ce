-- Of known entries the name alone may change, and only where @names says so; an unchanged row is not written.
INSERT INTO csat.offering AS known (organization_id, offering_id, code, name_zh, name_en)
SELECT @organization_id, given.id, given.code, given.name_zh, given.name_en
FROM unnest(@ids::uuid[], @codes::text[], @names_zh::text[], @names_en::text[]) AS given (id, code, name_zh, name_en)
ON CONFLICT (organization_id, code) DO UPDATE
SET name_zh = excluded.name_zh, name_en = excluded.name_en
WHERE @names AND (known.name_zh, known.name_en) IS DISTINCT FROM (excluded.name_zh, excluded.name_en)
