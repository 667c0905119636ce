-- Customers' forms of the round about the own company that answer anything: what a back-check is drawn from.
SELECT response_id FROM csat.response
WHERE organization_id = @organization_id AND round_id = @round_id AND rating_kind = 2 AND 0 <> ANY (levels)
