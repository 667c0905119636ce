-- Counts the forms stamped from @from on and below @below, where every transaction has ended. A form that was changed or deleted is taken back in that span in
-- which it was, where it had been counted before; one changed since then still counts here with what it said. Forms that do not count are left out.
WITH form AS (
  SELECT round_id, rating_kind, levels, 1 AS counted
  FROM csat.response
  WHERE organization_id = @organization_id AND changed_xid >= @from::text::xid8 AND changed_xid < @below::text::xid8 AND scored
  UNION ALL
  SELECT round_id, rating_kind, levels, CASE WHEN changed_xid < @below::text::xid8 THEN -1 ELSE 1 END
  FROM csat.replaced_levels
  WHERE organization_id = @organization_id AND changed_xid >= @from::text::xid8
    AND CASE WHEN changed_xid < @below::text::xid8 THEN written_xid < @from::text::xid8 ELSE written_xid >= @from::text::xid8 AND written_xid < @below::text::xid8 END
), given AS (
  SELECT round_id, rating_kind, 0 AS item_position, CASE WHEN 0 = ALL (levels) THEN 0 ELSE 1 END AS level, counted FROM form
  UNION ALL
  SELECT form.round_id, form.rating_kind, item.position, item.level, form.counted
  FROM form CROSS JOIN LATERAL unnest(form.levels) WITH ORDINALITY AS item (level, position)
)
INSERT INTO csat.level_count AS kept (organization_id, round_id, rating_kind, item_position, level, given)
SELECT @organization_id, round_id, rating_kind, item_position, level, sum(counted)
FROM given
GROUP BY round_id, rating_kind, item_position, level
HAVING sum(counted) <> 0
ON CONFLICT (organization_id, round_id, rating_kind, item_position, level) DO UPDATE SET given = kept.given + excluded.given
