-- Every form that was handed in is in the returns of its round once, answered ones only where they answer something.
SELECT counted.forms, facts.forms AS fact_forms, counted.blank, facts.blank AS fact_blank, facts.empty
FROM (
  SELECT coalesce(sum(forms_returned + forms_late), 0) AS forms, coalesce(sum(forms_blank), 0) AS blank
  FROM fct_round_return
) AS counted
CROSS JOIN (
  SELECT
    (SELECT count(*) FROM fct_response WHERE scored = 1) AS forms,
    (SELECT count(*) FROM fct_blank_form) AS blank,
    (SELECT count(*) FROM fct_response WHERE scored = 1 AND ratings + own_scale_ratings = 0) AS empty
) AS facts
WHERE counted.forms <> facts.forms OR counted.blank <> facts.blank OR facts.empty > 0
