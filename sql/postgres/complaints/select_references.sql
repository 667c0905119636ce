-- Ids of the category $2, the department $3 and the offering $4; null for a code that is not in the directory.
SELECT
  (SELECT complaint_category_id FROM csat.complaint_category WHERE organization_id = $1 AND code = $2),
  (SELECT department_id FROM csat.department WHERE organization_id = $1 AND code = $3),
  (SELECT offering_id FROM csat.offering WHERE organization_id = $1 AND code = $4)
