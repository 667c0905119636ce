-- Comments on forms that do not count are left out. With the form, because a form that is finished later carries its comments with it; where all are read, those on no form too, for the check to find.
SELECT comment.response_id, comment.item_position::integer AS item_position, comment.comment
FROM csat.response AS form
JOIN csat.response_comment AS comment USING (organization_id, response_id)
WHERE form.changed_xid >= '0'::xid8 AND form.scored
UNION ALL
SELECT comment.response_id, comment.item_position::integer, comment.comment
FROM csat.response_comment AS comment
WHERE '0'::xid8 <= '1'::xid8
  AND NOT EXISTS (SELECT FROM csat.response AS form WHERE form.organization_id = comment.organization_id AND form.response_id = comment.response_id)
