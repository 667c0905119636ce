-- The surveyors of a round after a code, or the one of a code: who handed out, handed back, declared, or is found to have cheated.
SELECT surveyor, coalesce(batch.forms, 0) AS forms_handed_out, declared_at, coalesce(fraud.forms, 0) AS fraudulent_forms,
  batch.surveyor IS NOT NULL OR back.surveyor IS NOT NULL AS at_work
FROM (
  SELECT distributor AS surveyor, sum(forms) AS forms FROM csat.round_distribution
  WHERE organization_id = @organization_id AND round_id = @round_id AND distributor IS NOT NULL GROUP BY distributor
) AS batch
FULL JOIN (
  SELECT DISTINCT distributor AS surveyor FROM csat.form_hand_back WHERE organization_id = @organization_id AND round_id = @round_id AND distributor IS NOT NULL
) AS back USING (surveyor)
FULL JOIN (
  SELECT surveyor, declared_at FROM csat.discipline_declaration WHERE organization_id = @organization_id AND round_id = @round_id
) AS declared USING (surveyor)
FULL JOIN (
  SELECT finding.distributor AS surveyor, count(*) AS forms FROM csat.fraud_finding AS finding JOIN csat.fraud_form USING (organization_id, fraud_finding_id)
  WHERE organization_id = @organization_id AND finding.round_id = @round_id AND finding.distributor IS NOT NULL GROUP BY finding.distributor
) AS fraud USING (surveyor)
WHERE surveyor > @after AND (@surveyor::text IS NULL OR surveyor = @surveyor)
ORDER BY surveyor
LIMIT @count
