-- The ids of what a piece of information names; null for what is not known.
SELECT
  (SELECT competitor_id FROM csat.competitor WHERE organization_id = @organization_id AND code = @competitor) AS competitor_id,
  (SELECT department_id FROM csat.department WHERE organization_id = @organization_id AND code = @department) AS department_id,
  (SELECT customer_id FROM csat.customer WHERE organization_id = @organization_id AND code = @customer AND erased_at IS NULL) AS customer_id
