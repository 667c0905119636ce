INSERT INTO csat.information (
  organization_id, information_id, regime_version_id, duty, role, document, channel, sense, topic, customer, competitor_id, department_id, collected_at, state, event_count
)
VALUES (
  @organization_id, @information_id, @regime_version_id, @duty, @role, @document, @channel, @sense, @topic, @customer, @competitor_id, @department_id, @collected_at, @state, 1
)
