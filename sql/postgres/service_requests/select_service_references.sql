-- The customer, null where he is not in the register, and those of the departments that are known.
SELECT
  (SELECT customer_id FROM csat.customer WHERE organization_id = @organization_id AND code = @customer AND erased_at IS NULL) AS customer_id,
  ARRAY(SELECT code FROM csat.department WHERE organization_id = @organization_id AND code = ANY (@departments)) AS departments
