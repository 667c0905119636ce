-- Customers, their forms and checks, information and requests, counted by PostgreSQL: what the warehouse must hold.
SELECT
  NULL::date AS day,
  (SELECT count(*) FROM csat.customer) AS "dim_customer.rows",
  (SELECT count(*) FROM csat.customer_form) AS "fct_customer_form.rows",
  (SELECT count(*) FROM csat.customer_check) AS "fct_customer_check.rows",
  (SELECT count(*) FROM csat.information) AS "fct_information.rows",
  (SELECT count(*) FROM csat.service_request) AS "fct_service_request.rows"
