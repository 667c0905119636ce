-- What a published file says of itself.
SELECT
  run.run_id,
  run.data_as_of,
  run.kind,
  run.reason,
  run.reconciled_as_of,
  (SELECT time_zone FROM meta_organization) AS time_zone,
  (SELECT count(*) FROM fct_response) AS responses,
  (SELECT count(*) FROM fct_rating) AS ratings,
  (SELECT count(*) FROM fct_complaint) AS complaints,
  (SELECT count(*) FROM meta_check WHERE passed) AS checks_passed,
  (SELECT count(*) FROM meta_reconciliation WHERE equal) AS reconciled
FROM meta_run AS run
