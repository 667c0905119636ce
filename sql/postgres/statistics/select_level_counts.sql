-- How often each level was given in a round up to this moment: what is counted, and the forms stamped since then.
WITH horizon AS MATERIALIZED (
  SELECT coalesce((
    SELECT counted_below FROM csat.level_count_horizon
    WHERE organization_id = @organization_id AND written_in = changed_xid AND system_identifier = (SELECT control.system_identifier::text FROM pg_control_system() AS control)
  ), '0') AS below
), form AS (
  SELECT rating_kind, levels, 1 AS counted
  FROM csat.response
  WHERE organization_id = @organization_id AND changed_xid >= (SELECT below FROM horizon) AND round_id = @round_id AND scored
  UNION ALL
  SELECT rating_kind, levels, -1
  FROM csat.replaced_levels
  WHERE organization_id = @organization_id AND changed_xid >= (SELECT below FROM horizon) AND written_xid < (SELECT below FROM horizon) AND round_id = @round_id
), given AS (
  SELECT rating_kind, item_position, level, given FROM csat.level_count
  WHERE organization_id = @organization_id AND round_id = @round_id AND (SELECT below FROM horizon) <> '0'
  UNION ALL
  SELECT rating_kind, 0, CASE WHEN 0 = ALL (levels) THEN 0 ELSE 1 END, counted FROM form
  UNION ALL
  SELECT form.rating_kind, item.position, item.level, form.counted
  FROM form CROSS JOIN LATERAL unnest(form.levels) WITH ORDINALITY AS item (level, position)
)
SELECT rating_kind, item_position::integer AS item_position, level::integer AS level, sum(given)::bigint AS given
FROM given
GROUP BY rating_kind, item_position, level
HAVING sum(given) <> 0
ORDER BY rating_kind, item_position, level
