-- What a cell knows of an organisation: whether its row is there, and whether it lives elsewhere. Asked by the owner, bound to the code.
SELECT
  coalesce(here.organization_id, elsewhere.organization_id) AS organization_id,
  here.organization_id IS NOT NULL AS has_row,
  elsewhere.cell,
  elsewhere.state
FROM (VALUES (@code)) AS asked (code)
LEFT JOIN csat.organization AS here ON here.code = asked.code
LEFT JOIN csat_meta.placement AS elsewhere ON elsewhere.code = asked.code
