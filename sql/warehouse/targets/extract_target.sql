-- Targets that hold: those with an approved value. Why they have it and who said what of them stays behind.
SELECT
  measure, valid_from, valid_to, value_percent, method, approved_by, state, computed_percent::numeric(38,12) AS computed_percent, published_at::date AS published_day, assessed_at::date AS assessed_day, suitable, contradicted,
  changed_unapproved, proposed_percent, array_to_string(departments, ' ') AS departments, array_to_string(department_percents, ' ') AS department_percents
FROM csat.target
WHERE value_percent IS NOT NULL
