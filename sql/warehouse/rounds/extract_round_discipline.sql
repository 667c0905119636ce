-- What was declared and found in rounds, counted: who it was stays where it is.
SELECT round.round_id, round.survey_kind, at_work.surveyors, at_work.declared_surveyors, found.findings, found.fraudulent_forms, found.left_out_forms
FROM csat.round
CROSS JOIN LATERAL (
  SELECT count(*)::integer AS surveyors, count(declared.surveyor)::integer AS declared_surveyors
  FROM (
    SELECT distributor FROM csat.round_distribution AS batch
    WHERE batch.organization_id = round.organization_id AND batch.round_id = round.round_id AND distributor IS NOT NULL
    UNION
    SELECT distributor FROM csat.form_hand_back AS back
    WHERE back.organization_id = round.organization_id AND back.round_id = round.round_id AND distributor IS NOT NULL
  ) AS surveyor
  LEFT JOIN csat.discipline_declaration AS declared
    ON declared.organization_id = round.organization_id AND declared.round_id = round.round_id AND declared.surveyor = surveyor.distributor
) AS at_work
CROSS JOIN LATERAL (
  SELECT count(DISTINCT form.fraud_finding_id)::integer AS findings, count(*)::integer AS fraudulent_forms, (count(*) FILTER (WHERE form.left_out))::integer AS left_out_forms
  FROM csat.fraud_form AS form
  WHERE form.organization_id = round.organization_id AND form.round_id = round.round_id
) AS found
WHERE at_work.surveyors > 0 OR found.fraudulent_forms > 0
