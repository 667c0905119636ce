SELECT response_id, item_position::integer AS item_position, comment FROM csat.response_comment
