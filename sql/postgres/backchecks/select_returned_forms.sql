-- Customers' forms of the round about the own company that answer anything: what a back-check is drawn from, each by what names it to whoever sent it in.
SELECT response_id, source_system || chr(31) || external_id AS form FROM csat.response
WHERE organization_id = @organization_id AND round_id = @round_id AND rating_kind = 2 AND 0 <> ANY (levels)
