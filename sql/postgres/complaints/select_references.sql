-- Ids of the category, the department and the offering; null for a code that is not in the directory.
SELECT
  (SELECT complaint_category_id FROM csat.complaint_category WHERE organization_id = @organization_id AND code = @category) AS category_id,
  (SELECT department_id FROM csat.department WHERE organization_id = @organization_id AND code = @department) AS department_id,
  (SELECT offering_id FROM csat.offering WHERE organization_id = @organization_id AND code = @offering) AS offering_id
