-- Ids of the category, the department, the offering and the customer; null for a code that is not in the directory or the register. The customer stays as it is until the
-- complaint is stored: its erasure waits.
SELECT
  (SELECT complaint_category_id FROM csat.complaint_category WHERE organization_id = @organization_id AND code = @category) AS category_id,
  (SELECT department_id FROM csat.department WHERE organization_id = @organization_id AND code = @department) AS department_id,
  (SELECT offering_id FROM csat.offering WHERE organization_id = @organization_id AND code = @offering) AS offering_id,
  (SELECT customer_id FROM csat.customer WHERE organization_id = @organization_id AND code = @customer AND erased_at IS NULL FOR KEY SHARE) AS customer_id
