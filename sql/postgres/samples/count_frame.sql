SELECT
  (SELECT count(*) FROM csat.frame_member WHERE organization_id = @organization_id AND round_id = @round_id) AS members,
  (SELECT count(*) FROM csat.frame_area WHERE organization_id = @organization_id AND round_id = @round_id) AS areas
