-- How far the copy of an organisation is, as the cell sees it that receives it.
SELECT
  subscription.subenabled AS is_enabled,
  count(*) AS tables,
  count(*) FILTER (WHERE part.srsubstate = 'r') AS ready,
  (SELECT coalesce(apply_error_count + sync_error_count, 0) FROM pg_stat_subscription_stats AS stats WHERE stats.subid = subscription.oid) AS errors
FROM pg_subscription AS subscription JOIN pg_subscription_rel AS part ON part.srsubid = subscription.oid
WHERE subscription.subname = @name AND subscription.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
GROUP BY subscription.oid, subscription.subenabled
