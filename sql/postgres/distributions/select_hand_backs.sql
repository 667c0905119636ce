SELECT
  (SELECT coalesce(sum(forms), 0) FROM csat.form_hand_back WHERE organization_id = @organization_id AND round_id = @round_id) AS forms_handed_back,
  coalesce(forms_sent, 0) + forms_distributed AS forms_sent
FROM csat.round
WHERE organization_id = @organization_id AND round_id = @round_id
