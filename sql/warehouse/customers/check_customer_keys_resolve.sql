-- One row a customer, a code each, and all keys of customers, their forms and checks, information and requests resolve.
SELECT 'dim_customer' AS table_name, min(customer_key) AS key FROM dim_customer GROUP BY customer_code HAVING count(*) > 1
UNION ALL
SELECT 'dim_customer', customer_key FROM dim_customer ANTI JOIN dim_department USING (department_key)
UNION ALL
SELECT 'fct_customer_form', department_key FROM fct_customer_form ANTI JOIN dim_department USING (department_key)
UNION ALL
SELECT 'fct_customer_form', submitted_date_key FROM fct_customer_form ANTI JOIN dim_date ON date_key = submitted_date_key
UNION ALL
SELECT 'fct_customer_form', department_key FROM fct_customer_form WHERE (due_at IS NULL) <> (timeliness IS NULL)
UNION ALL
SELECT 'fct_customer_check', check_key FROM fct_customer_check ANTI JOIN dim_department USING (department_key)
UNION ALL
SELECT 'fct_customer_check', check_key FROM fct_customer_check ANTI JOIN dim_date ON date_key = checked_date_key
UNION ALL
SELECT 'fct_information', information_key FROM fct_information ANTI JOIN dim_customer USING (customer_key)
UNION ALL
SELECT 'fct_information', information_key FROM fct_information ANTI JOIN dim_competitor USING (competitor_key)
UNION ALL
SELECT 'fct_information', information_key FROM fct_information ANTI JOIN dim_department USING (department_key)
UNION ALL
SELECT 'fct_information', information_key FROM fct_information ANTI JOIN dim_regime USING (regime_key)
UNION ALL
SELECT 'fct_information', information_key FROM fct_information ANTI JOIN dim_date ON date_key = collected_date_key
UNION ALL
SELECT 'fct_service_request', service_request_key FROM fct_service_request ANTI JOIN dim_customer USING (customer_key)
UNION ALL
SELECT 'fct_service_request', service_request_key FROM fct_service_request ANTI JOIN dim_regime USING (regime_key)
UNION ALL
SELECT 'fct_service_request', service_request_key FROM fct_service_request ANTI JOIN dim_date ON date_key = registered_date_key
UNION ALL
SELECT 'fct_service_request', service_request_key FROM fct_service_request WHERE (next_step IS NULL) <> (closed_at IS NOT NULL)
