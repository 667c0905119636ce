-- One row a complaint, and all its keys resolve, those of its events and time limits too.
SELECT complaint.complaint_key, complaint.number
FROM fct_complaint AS complaint
LEFT JOIN dim_regime USING (regime_key)
LEFT JOIN dim_channel USING (channel_key)
LEFT JOIN dim_category USING (category_key)
LEFT JOIN dim_department AS department ON department.department_key = complaint.department_key
LEFT JOIN dim_department AS department_then ON department_then.department_key = complaint.department_then_key
LEFT JOIN dim_offering USING (offering_key)
LEFT JOIN dim_customer AS customer ON customer.customer_key = complaint.customer_key
LEFT JOIN dim_date ON dim_date.date_key = complaint.received_date_key
WHERE regime_code IS NULL OR channel_code IS NULL OR category_code IS NULL OR department.department_code IS NULL OR department_then.department_code IS NULL
  OR offering_code IS NULL OR customer.customer_code IS NULL OR dim_date.date IS NULL
UNION ALL
SELECT min(complaint_key), number FROM fct_complaint GROUP BY number HAVING count(*) > 1
UNION ALL
SELECT min(complaint_key), complaint_id::VARCHAR FROM fct_complaint GROUP BY complaint_id HAVING count(*) > 1
UNION ALL
SELECT complaint_key, milestone
FROM (
  UNPIVOT (
    SELECT
      complaint_key, confirmed_date_key, notified_date_key, assigned_date_key, answered_first_date_key, answered_last_date_key, verdict_date_key,
      closed_date_key, reopened_date_key
    FROM fct_complaint
  ) ON COLUMNS(* EXCLUDE complaint_key) INTO NAME milestone VALUE date_key
)
LEFT JOIN dim_date USING (date_key)
WHERE dim_date.date IS NULL
UNION ALL
SELECT complaint_key, milestone
FROM (
  UNPIVOT (
    SELECT complaint_key, started_date_key, due_date_key, met_date_key FROM fct_complaint_clock
  ) ON COLUMNS(* EXCLUDE complaint_key) INTO NAME milestone VALUE date_key
)
LEFT JOIN dim_date USING (date_key)
WHERE dim_date.date IS NULL
UNION ALL
SELECT event.complaint_key, event.kind
FROM fct_complaint_event AS event
LEFT JOIN dim_date ON dim_date.date_key = event.occurred_date_key
WHERE event.occurred_date_key IS NOT NULL AND dim_date.date IS NULL
