-- Every comment belongs to a form, and to an item that exists.
SELECT comment.response_key, comment.item_key
FROM fct_comment AS comment
LEFT JOIN dim_item AS item ON item.item_key = comment.item_key
WHERE comment.response_key IS NULL OR (comment.item_key IS NOT NULL AND item.item_key IS NULL)
