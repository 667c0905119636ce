-- Every comment belongs to a form.
SELECT comment.response_key, comment.item_key
FROM fct_comment AS comment
LEFT JOIN fct_response AS response USING (response_key)
LEFT JOIN dim_item AS item ON item.item_key = comment.item_key
WHERE response.response_key IS NULL OR (comment.item_key IS NOT NULL AND item.item_key IS NULL)
