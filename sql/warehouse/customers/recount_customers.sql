-- Customers, their forms and checks, information and requests, counted again for the reconciliation. The member that every warehouse has (key 0) comes from no source.
INSERT INTO raw.warehouse_count
SELECT 'dim_customer', NULL, 'rows', count(*)::VARCHAR FROM dim_customer WHERE customer_key > 0
UNION ALL SELECT 'fct_customer_form', NULL, 'rows', count(*)::VARCHAR FROM fct_customer_form
UNION ALL SELECT 'fct_customer_check', NULL, 'rows', count(*)::VARCHAR FROM fct_customer_check
UNION ALL SELECT 'fct_information', NULL, 'rows', count(*)::VARCHAR FROM fct_information
UNION ALL SELECT 'fct_service_request', NULL, 'rows', count(*)::VARCHAR FROM fct_service_request;
