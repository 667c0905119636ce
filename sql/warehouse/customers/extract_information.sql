SELECT information_id, regime_version_id, duty, role, document, channel, sense, topic, customer::text AS customer, competitor_id, department_id,
  collected_at, collected_at::date AS collected_day, state
FROM csat.information
