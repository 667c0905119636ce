-- Survey rounds, forms handed out and back, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.round) AS "dim_round.rows",
  (SELECT count(*) FROM csat.round_distribution) AS "fct_distribution.rows",
  (SELECT coalesce(sum(forms), 0) FROM csat.round_distribution)::bigint AS "fct_distribution.forms",
  (SELECT count(*) FROM csat.sent_form) AS "fct_distribution.named_forms",
  (SELECT count(*) FROM csat.form_receipt) AS "fct_distribution.confirmed_forms",
  (SELECT coalesce(sum(forms), 0) FROM csat.form_hand_back)::bigint AS "fct_hand_back.forms",
  (SELECT count(*) FROM csat.round_correction) AS "fct_round_correction.rows",
  (SELECT count(*) FROM csat.fraud_form) AS "fct_round_discipline.fraudulent_forms",
  (SELECT count(*) FROM csat.sample) AS "fct_sample.rows",
  (SELECT count(*) FROM csat.frame_member JOIN csat.sample USING (organization_id, round_id)) AS "fct_sample_area.members",
  (SELECT count(*) FROM csat.sampled_member) AS "fct_sample_area.taken",
  (SELECT count(*) FROM csat.back_check) AS "fct_back_check.rows",
  (SELECT count(*) FROM csat.form_check JOIN csat.response USING (organization_id, response_id)) AS "fct_form_check.rows"
